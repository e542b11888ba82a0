// The message that brings the page its port. Apart from the schemas, because the preload runs before every page and
// should not carry a library for one word.

export const PORT_MESSAGE = 'ledger-port'
