// Letters about what the supplier delivers: the result of an acceptance, the reminder.

import { dayInWords } from '../documents.ts'
import { letterWords } from './letter-words.ts'
import { replyRequest, written } from './parts.ts'

export const acceptance = letterWords<'acceptance'>({
  title: '验收结果（整改）函',
  facts: {
    instalment: '期次',
    result: '验收结果',
    inspectedOn: '验收日期',
    inspection: { label: '验收情况', hint: '参加人员、方法、范围；每行一项，自动编号' },
    defects: { label: '存在的问题', hint: '需要整改时必填；每行一项，自动编号' },
    replyDays: { label: '整改期限（日）', hint: '需要整改时必填，自对方收到之日起算' },
  },
  choices: { result: { accepted: '验收合格', 'to-be-corrected': '需要整改' } },
  body: ({ instalment, result, inspectedOn, inspection, defects, replyDays }) => {
    const isAccepted = result === 'accepted'
    return {
      subject: isAccepted ? ['告知', '服务验收结果'] : ['要求', '整改服务验收问题'],
      purpose: '现将服务验收的有关情况函告如下：',
      sections: [
        {
          heading: '验收情况',
          pieces: [
            `${dayInWords(inspectedOn)}，我院对第${instalment}期付款对应的服务进行了验收。`,
            ...(inspection === undefined ? [] : [written(inspection)]),
          ],
        },
        ...(isAccepted
          ? [
              {
                heading: '验收结果',
                pieces: [
                  '经验收，服务合格，系统运行正常。合同约定的其他付款条件具备后，我院按约定办理付款。验收合格不免除贵公司依合同继续承担的服务和维护义务。',
                ],
              },
            ]
          : [
              {
                heading: '存在的问题',
                pieces: ['经验收，尚存在以下问题：', ...(defects === undefined ? [] : [written(defects)])],
              },
              {
                heading: '整改要求',
                pieces: [
                  `${replyRequest(replyDays, '完成整改，并书面通知我院复验')}复验合格前，合同约定的付款条件尚未具备。`,
                ],
              },
            ]),
      ],
      closing: '特此函告',
    }
  },
})

export const deliveryReminder = letterWords<'delivery-reminder'>({
  title: '交付催告函',
  facts: {
    missing: { label: '尚未完成的内容', hint: '每行一项，自动编号' },
    replyDays: { label: '完成期限（日）', hint: '自对方收到之日起算' },
  },
  choices: {},
  body: ({ missing, replyDays }, { days, dueOn }, { letterOn }) => ({
    subject: ['催告', '交付和开通服务'],
    purpose: '现就交付和开通服务事宜函告如下：',
    sections: [
      {
        heading: '履行情况',
        pieces: [
          `${dueOn === null ? '' : `自合同签订之日起${days}日的期限已于${dayInWords(dueOn)}届满。`}截至${dayInWords(letterOn)}，贵公司尚未完成以下内容：`,
          written(missing),
        ],
      },
      {
        heading: '有关要求',
        pieces: [
          `${replyRequest(replyDays, '完成上述内容，达到应用条件，并书面通知我院验收')}因不可抗力需要顺延的，请书面说明并提供有关证明。`,
          '因逾期给我院造成实际损失的，我院保留依照合同要求贵公司承担相应责任的权利。',
        ],
      },
    ],
    closing: '特此函告',
  }),
})
