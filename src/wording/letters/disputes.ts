// The letter that asks for consultation on a dispute. Which court comes after it is each contract's own clause.

import type { Source } from '../../contracts/terms.ts'
import type { NoticeCase } from '../../notices/notice-case.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { cited, quotationInWords, quoted, replyRequest, sentence, withoutStop, written } from './parts.ts'

export const consultation = letterWords<'consultation'>({
  title: '争议协商函',
  facts: {
    matter: { label: '争议事项', hint: '一句话写明' },
    view: { label: '我院意见', hint: '事实和理由；每行一项，自动编号' },
    meeting: { label: '协商的时间、地点和方式', hint: '如：2026年12月10日上午在我院会议室当面协商' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ matter, view, meeting, replyDays }, { court }, of) => {
    const [consult, undisputed] = of.sources
    return {
      subject: ['协商解决', '合同争议'],
      ground: consult === undefined ? '' : `${quoted(of, consult)}。`,
      purpose: '现就有关争议提出书面协商要求如下：',
      sections: [
        { heading: '争议事项', pieces: [sentence(matter)] },
        { heading: '我院意见', pieces: [written(view)] },
        {
          heading: '协商安排',
          pieces: [
            `建议：${withoutStop(meeting)}。${replyRequest(replyDays, '书面答复我院')}`,
            `${undisputed === undefined ? '' : `依照合同${cited(of, undisputed.clause)}，`}协商期间，未涉争议的部分双方继续履行。${courtInWords(of, court)}`,
          ],
        },
      ],
      closing: '特此函商',
    }
  },
})

/** Only the words that name the court: the clause's other words stand elsewhere in the letter, or do not concern it. */
function courtInWords(of: NoticeCase, court: Source | null): string {
  const words = court === null ? null : /[^，。；]*人民法院[^，。；]*/.exec(quotationInWords(court.quotation))
  if (court === null || words === null) return '协商不成的，依法解决。'
  return `协商不成的，按合同${cited(of, court.clause)}“${words[0]}”的约定解决。`
}
