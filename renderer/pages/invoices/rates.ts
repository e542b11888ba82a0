// Rates as people write them: 6%, held as '0.06'.

/** '0.06' → '6%'; the digits are moved, nothing is computed. */
export function percentText(rate: string): string {
  const [whole = '', decimals = ''] = rate.split('.')
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}.${decimals.slice(2)}`
  return `${moved.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, match => (match.startsWith('.') ? '' : match))}%`
}

/** What the supplier of such services may print; 0 where exempt. */
export const OFFERED_RATES = ['0.06', '0.09', '0.13', '0.03', '0.01', '0'] as const
