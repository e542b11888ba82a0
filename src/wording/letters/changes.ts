// Letters about changes of our own: account, address and contact, registration data.

import type { AddressPart } from '../../notices/kinds/changes.ts'
import { dayInWords } from '../documents.ts'
import { letterWords } from './letter-words.ts'
import { withoutStop } from './parts.ts'

export const accountChanged = letterWords<'account-changed'>({
  title: '账户信息变更告知函',
  facts: {
    newBankName: { label: '新开户行', hint: '不变则不填' },
    newAccount: { label: '新账号', hint: '不变则不填' },
    effectiveOn: { label: '变更生效日', hint: '应在此日前按合同约定的日数送达对方' },
  },
  choices: {},
  body: ({ effectiveOn }, { bank, account }, { contract }) => {
    const { name, account: oldAccount } = contract.buyer.bank
    return {
      subject: ['变更', '账户信息'],
      purpose: '现将我院账户信息变更事项函告如下：',
      sections: [
        {
          heading: '变更内容',
          pieces: [
            [
              ...(bank === null ? [] : [changed('开户行', name.value, withoutStop(bank))]),
              ...(account === null ? [] : [changed('账号', oldAccount.value, withoutStop(account))]),
            ],
            '户名及其他账户信息不变。',
          ],
        },
        {
          heading: '执行时间',
          pieces: [
            `上述变更自${dayInWords(effectiveOn)}起生效。请贵公司及时更新登记信息，自该日起按变更后的账户信息办理往来款项；此前仍按原账户信息办理。`,
          ],
        },
      ],
      closing: '特此函告',
    }
  },
})

export const addressChanged = letterWords<'address-changed'>({
  title: '地址或联系方式变更告知函',
  facts: {
    newAddress: { label: '新地址', hint: '不变则不填' },
    newPostalCode: { label: '新邮政编码', hint: '不变则不填' },
    newContact: { label: '新联系人', hint: '不变则不填' },
    newPhone: { label: '新电话', hint: '不变则不填' },
    newEmail: { label: '新电子邮箱', hint: '不变则不填' },
    effectiveOn: { label: '变更生效日', hint: '应在此日前按合同约定的日数送达对方' },
  },
  choices: {},
  body: ({ effectiveOn }, { changes }) => ({
    subject: ['变更', whatChanges(changes)],
    purpose: `现将我院${whatChanges(changes)}变更事项函告如下：`,
    sections: [
      {
        heading: '变更内容',
        pieces: [
          changes.map(change => changed(partWords[change.part], change.old, withoutStop(change.new))),
          '其他联系信息不变。',
        ],
      },
      {
        heading: '执行时间',
        pieces: [
          `上述变更自${dayInWords(effectiveOn)}起生效。请贵公司及时更新登记信息，自该日起按变更后的信息向我院发送通知和文件。`,
        ],
      },
    ],
    closing: '特此函告',
  }),
})

export const registrationChanged = letterWords<'registration-changed'>({
  title: '入网登记资料变更函',
  facts: {
    what: { label: '变更的资料', hint: '如：负责人、经办人、单位地址' },
    oldValue: '原登记内容',
    newValue: '变更后的内容',
    changedOn: '变更日期',
  },
  choices: {},
  body: ({ what, oldValue, newValue, changedOn }) => ({
    subject: ['变更', '入网登记资料'],
    purpose: '现将我院入网登记资料变更事项函告如下：',
    pieces: [
      `${dayInWords(changedOn)}，我院入网登记资料中的${changed(withoutStop(what), withoutStop(oldValue), withoutStop(newValue))}`,
      '请贵公司据此为我院办理资料完善手续。需要我院补充提供证件或者材料的，请一次性告知。',
    ],
    closing: '特此函告',
  }),
})

function whatChanges(changes: readonly { readonly part: AddressPart }[]): string {
  const isOfAddress = ({ part }: { readonly part: AddressPart }) =>
    part === 'address' || part === 'postal-code'
  if (!changes.some(isOfAddress)) return '联系方式'
  return changes.every(isOfAddress) ? '通知地址' : '通知地址和联系方式'
}

const partWords: Readonly<Record<AddressPart, string>> = {
  address: '地址',
  'postal-code': '邮政编码',
  contact: '联系人',
  phone: '电话',
  email: '电子邮箱',
}

/** The transcription pads figures with blanks, which are not the paper's. */
const changed = (what: string, old: string | null, value: string): string =>
  old === null
    ? `${what}：合同未载明，现为“${value}”。`
    : `${what}由“${old.replace(/\s/g, '')}”变更为“${value}”。`
