// The page's own port to the ledger host, as a stranger's script in the page would get hold of it: by listening for the
// next call that the page makes.

import type { Page } from 'playwright'

const CHARGES = '[role=menuitem][data-menu-id$=charges]'

/** Left in the page as `window.takenPort`. The call comes of `press`; the button of the text `then` is pressed before its answer. */
export async function takePagePort(page: Page, press = CHARGES, then: string | null = null): Promise<void> {
  await page.evaluate(
    async given => {
      const taken = await new Promise<MessagePort>(resolve => {
        const post = MessagePort.prototype.postMessage
        MessagePort.prototype.postMessage = function (this: MessagePort, ...given: Parameters<typeof post>) {
          post.apply(this, given)
          // The page's own scheduler talks to itself by a port, too.
          const [sent] = given
          if (sent === null || !('procedure' in sent)) return
          MessagePort.prototype.postMessage = post
          resolve(this)
        } as typeof post
        document.querySelector<HTMLElement>(given.press)?.click()
      })
      const buttons = [...document.querySelectorAll('button')]
      buttons.find(({ textContent }) => textContent === given.then)?.click()
      Reflect.set(window, 'takenPort', taken)
    },
    { press, then },
  )
}

/** By the taken port; `callId` must be none of the page's. */
export function callByTakenPort(
  page: Page,
  call: { readonly callId: number; readonly procedure: string; readonly input: unknown },
): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly kind: string } }> {
  return page.evaluate(given => {
    const port: MessagePort = Reflect.get(window, 'takenPort')
    return new Promise(resolve => {
      const hear = ({ data }: MessageEvent) => {
        if (data.callId !== given.callId || !('answer' in data)) return
        port.removeEventListener('message', hear)
        resolve(data.answer)
      }
      port.addEventListener('message', hear)
      port.postMessage(given)
    })
  }, call)
}
