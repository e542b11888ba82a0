// Letters that ask for something to be done with cards. Each has the list of cards behind it, so that the letter names
// their number and nothing else.

import { firstDayOf } from '../../base/month.ts'
import type { ReplacementCause } from '../../contracts/terms.ts'
import { yuan } from '../amounts.ts'
import { dayInWords, monthInWords } from '../documents.ts'
import { cardsList } from './figures.ts'
import { letterWords } from './letter-words.ts'
import { amountInBoth, quoted, withoutStop, written } from './parts.ts'
import { takeAlong } from './take-along.ts'

const cardsFact = { label: '物联网卡', hint: '选择现用卡号（ICCID），可多选' } as const

export const suspension = letterWords<'suspension'>({
  title: '停机保号申请函',
  facts: {
    cards: cardsFact,
    fromMonth: { label: '停机起始月', hint: '从该月1日起，应在该月开始前办理' },
    months: { label: '停机月数', hint: '不得超过合同约定的最长月数' },
  },
  choices: {},
  body: ({ fromMonth, months }, { cards, lastOn, unitPriceFen, monthlyFen }) => ({
    subject: ['办理', '物联网卡', '停机保号'],
    purpose: '现就办理停机保号函请如下：',
    sections: [
      {
        heading: '申请事项',
        pieces: [
          `申请对附件所列${cards.length}张物联网卡停机保号，自${dayInWords(firstDayOf(fromMonth))}起至${dayInWords(lastOn)}止，共${months}个月。期间请保留号码。`,
        ],
      },
      {
        heading: '费用',
        pieces: [
          `停机保号费按每张每月${yuan(unitPriceFen)}计，每月共${amountInBoth(monthlyFen)}。请贵公司确认停机保号期间不另计收套餐费。`,
        ],
      },
      {
        heading: '有关要求',
        pieces: ['请贵公司予以办理，并书面告知办理结果。需要恢复使用的，我院将在期满前另行函告。'],
      },
    ],
    closing: '特此函请',
    attachments: [cardsList('停机保号物联网卡清单', cards)],
  }),
})

export const resumption = letterWords<'resumption'>({
  title: '复机申请函',
  facts: { cards: cardsFact, resumeOn: { label: '恢复使用日期', hint: '应在停机保号期满之前' } },
  choices: {},
  body: ({ resumeOn }, { cards }, of) => ({
    subject: ['恢复使用', '停机保号物联网卡'],
    // The limit of the suspension is cited on the form; to the supplier it is no ground for resuming.
    ground: of.sources
      .slice(0, 1)
      .map(source => `${quoted(of, source)}。`)
      .join(''),
    purpose: '现就恢复使用停机保号的物联网卡函请如下：',
    pieces: [
      `附件所列${cards.length}张物联网卡已办理停机保号，因工作需要，请自${dayInWords(resumeOn)}起恢复通信功能，并保留原号码。`,
      '恢复使用后的费用按合同约定的资费方案计收。请贵公司予以办理，并书面告知办理结果。',
    ],
    closing: '特此函请',
    attachments: [cardsList('恢复使用物联网卡清单', cards)],
  }),
})

export const cancellation = letterWords<'cancellation'>({
  title: '销户（注销）申请函',
  facts: { cards: cardsFact, cancelOn: { label: '注销日期', hint: '当月仍全额计费，应在月底前办妥' } },
  choices: {},
  body: ({ cancelOn }, { cards, stopsFrom }) => ({
    subject: ['注销', '部分物联网卡'],
    purpose: '现就办理物联网卡销户函请如下：',
    sections: [
      {
        heading: '申请事项',
        pieces: [`申请于${dayInWords(cancelOn)}注销附件所列${cards.length}张物联网卡。`],
      },
      {
        heading: '费用结算',
        pieces: [
          `请贵公司提供截至注销之日的费用清单，我院核对无误后在销户前结清；自${monthInWords(stopsFrom)}起上述卡停止收费。`,
        ],
      },
      { heading: '办理方式', pieces: takeAlong('cancellation') },
    ],
    closing: '特此函请',
    attachments: [cardsList('注销物联网卡清单', cards)],
  }),
})

export const replacement = letterWords<'replacement'>({
  title: '补换卡申请函',
  facts: {
    cards: cardsFact,
    cause: '原因',
    happenedOn: { label: '发生日期', hint: '不止一天的可不填' },
  },
  choices: {
    cause: { lost: '遗失', damaged: '人为损坏', 'burnt-out': '正常使用中烧坏' },
  },
  body: ({ cause, happenedOn }, { cards, unitPriceFen, totalFen }) => ({
    subject: ['补换', '物联网卡'],
    purpose: '现就办理补换卡函请如下：',
    sections: [
      {
        heading: '申请事项',
        pieces: [
          `${happenedOn === undefined ? '' : `${dayInWords(happenedOn)}，`}我院附件所列${cards.length}张物联网卡${causeWords[cause]}，申请补换，并保留原号码。`,
        ],
      },
      {
        heading: '费用',
        pieces: [
          unitPriceFen === 0
            ? '上述情形属于正常使用中的故障，请按合同约定免费补卡。'
            : `补卡费用按每张${yuan(unitPriceFen)}计，共${amountInBoth(totalFen)}。`,
        ],
      },
      { heading: '办理方式', pieces: takeAlong(cause === 'lost' ? 'replacement' : 'exchange') },
    ],
    closing: '特此函请',
    attachments: [cardsList('补换物联网卡清单', cards)],
  }),
})

const causeWords: Readonly<Record<ReplacementCause, string>> = {
  lost: '遗失',
  damaged: '因人为原因损坏',
  'burnt-out': '在正常使用中烧坏',
}

export const abnormalUse = letterWords<'abnormal-use'>({
  title: '使用异常（号码被盗）报告函',
  facts: {
    cards: cardsFact,
    what: '情形',
    discoveredOn: '发现日期',
    findings: { label: '异常情况', hint: '用量、费用、时间等；每行一项，自动编号' },
    measures: { label: '已采取的措施', hint: '如拨打10086停机、报案；每行一项，自动编号' },
  },
  choices: { what: { abnormal: '语音、短信、流量或费用异常', stolen: '号码被盗' } },
  body: ({ what, discoveredOn, findings, measures }, { cards }) => ({
    subject: ['告知', '物联网卡', what === 'stolen' ? '号码被盗情况' : '使用异常情况'],
    purpose: '现将有关情况函告如下：',
    sections: [
      {
        heading: '发现情况',
        pieces: [
          `${dayInWords(discoveredOn)}，我院发现附件所列${cards.length}张物联网卡${what === 'stolen' ? '号码被盗用' : '使用异常'}，具体如下：`,
          written(findings),
        ],
      },
      ...(measures === undefined ? [] : [{ heading: '已采取的措施', pieces: [written(measures)] }]),
      {
        heading: '请予配合的事项',
        pieces: [
          '请贵公司收到本函后立即对上述卡采取停机等必要措施，配合查明原因，提供有关通信和计费记录，并将调查结果书面告知我院。',
        ],
      },
    ],
    closing: '特此函告',
    attachments: [cardsList('有关物联网卡清单', cards)],
  }),
})

export const transfer = letterWords<'transfer'>({
  title: '号码过户函',
  facts: {
    cards: cardsFact,
    transferee: { label: '受让方', hint: '写全称' },
    transferOn: '拟过户日期',
    reason: { label: '理由', hint: '可不填' },
  },
  choices: {},
  body: ({ transferee, transferOn, reason }, { cards }) => ({
    subject: ['协商办理', '物联网卡号码过户'],
    purpose: '现就号码过户函商如下：',
    sections: [
      {
        heading: '过户事项',
        pieces: [
          `拟于${dayInWords(transferOn)}将附件所列${cards.length}张物联网卡的号码过户给${withoutStop(transferee)}，请贵公司研究同意。`,
          ...(reason === undefined ? [] : [written(reason)]),
        ],
      },
      {
        heading: '费用结清',
        pieces: [
          '请贵公司提供截至过户之日的费用清单（包括未出账费用），我院核对无误后结清。未列入过户的号码仍按合同履行，请一并书面确认。',
        ],
      },
      { heading: '办理方式', pieces: takeAlong('transfer') },
    ],
    closing: '特此函商',
    attachments: [cardsList('过户物联网卡清单', cards)],
  }),
})
