// An attachment in the window: a PDF in the viewer of papers, a picture as it is. Nothing of it touches the disk.

import type { ReactNode } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'
import { PaperView } from './paper-view.tsx'
import { SideDrawer } from './side-drawer.tsx'

const PICTURES = ['image/png', 'image/jpeg']

export const isShown = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || PICTURES.includes(mediaType)

type Props = { readonly attachmentId: number; readonly name: string; readonly onClose: () => void }

export function AttachmentView({ attachmentId, name, onClose }: Props): ReactNode {
  const asked = useAnswer('attachments.content', { attachmentId })
  return (
    <SideDrawer size={900} title={name} onClose={onClose}>
      <Answered asked={asked}>
        {({ content, mediaType }) =>
          PICTURES.includes(mediaType) ? (
            <img src={`data:${mediaType};base64,${content}`} alt={name} style={{ maxWidth: '100%' }} />
          ) : (
            <PaperView paper={{ content, pages: null }} title={null} />
          )
        }
      </Answered>
    </SideDrawer>
  )
}
