// Whether two writings are one name: blanks, and brackets or letters of full width, make no other company.

export const isSameName = (a: string, b: string): boolean => bareName(a) === bareName(b)

const bareName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
