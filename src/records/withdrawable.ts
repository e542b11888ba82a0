// Which records a clerk can take back by a withdrawal beside them. Charges have a credit for that and payments a
// reversal, because both move money; what stands here moves none by itself.

export type WithdrawableKind =
  | 'invoice'
  | 'bill'
  | 'milestone'
  | 'notice'
  | 'incoming-paper'
  | 'sending'
  | 'draft'
  | 'registration'
  | 'sealing'
