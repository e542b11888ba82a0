// The names of what passes between the page's preload and the main process. Both ends take them from here.

export const channels = {
  connect: 'shell:connect',
  port: 'shell:port',
  chooseLedger: 'shell:choose-ledger',
  chooseNewLedger: 'shell:choose-new-ledger',
  chooseBackup: 'shell:choose-backup',
  lastLedger: 'shell:last-ledger',
  rememberLedger: 'shell:remember-ledger',
  idleMinutes: 'shell:idle-minutes',
  rememberIdleMinutes: 'shell:remember-idle-minutes',
  programFacts: 'shell:program-facts',
  printers: 'shell:printers',
  rememberPrinter: 'shell:remember-printer',
  printPage: 'shell:print-page',
  keepPaper: 'shell:keep-paper',
  forgetPaper: 'shell:forget-paper',
  printPaper: 'shell:print-paper',
  choosePaperFile: 'shell:choose-paper-file',
  chooseIssuedPaper: 'shell:choose-issued-paper',
  chooseJournalFile: 'shell:choose-journal-file',
  menuCommand: 'shell:menu-command',
} as const
