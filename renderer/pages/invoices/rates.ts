// The rates that the form of an invoice offers.

/** What the supplier of such services may print; 0 where exempt. */
export const OFFERED_RATES = ['0.06', '0.09', '0.13', '0.03', '0.01', '0'] as const
