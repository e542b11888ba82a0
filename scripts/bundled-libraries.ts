// Which libraries a build has taken code from, with their licences. Asked of the bundler itself, so that the list in
// the program's 关于 cannot differ from what is in the program.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import type { Library } from '../src/api/window-about.ts'

/** `npm` names a package's own folder by its last `node_modules`. */
const PACKAGE_FOLDER = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

/** Adds the folder of every package that is in the bundle to `folders`. */
export function noteBundledPackages(folders: Set<string>): Plugin {
  return {
    name: 'note-bundled-packages',
    generateBundle: (_options, bundle) => {
      const chunks = Object.values(bundle).filter(each => each.type === 'chunk')
      for (const id of chunks.flatMap(each => each.moduleIds)) {
        const folder = PACKAGE_FOLDER.exec(id)?.[1]
        if (folder !== undefined) folders.add(folder)
      }
    },
  }
}

/** By name; the same version that lies in several folders once. */
export function librariesIn(folders: Iterable<string>): readonly Library[] {
  const libraries = new Map([...folders].map(libraryIn).map(each => [`${each.name} ${each.version}`, each]))
  return [...libraries.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

type PackageFacts = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

function libraryIn(folder: string): Library {
  const facts: PackageFacts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const texts = licenceFiles(folder).map(file => readFileSync(file, 'utf8').trim())
  const text = texts.length > 0 ? texts.join('\n\n') : declaredLicence(facts)
  return { name: facts.name, version: facts.version, licence: facts.license ?? firstLine(text), text }
}

/** Some keep further ones in a folder `licenses`. */
function licenceFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => LICENCE_FILE.test(name))
    .map(name => path.join(folder, name))
    .flatMap(found =>
      statSync(found).isDirectory() ? readdirSync(found).map(each => path.join(found, each)) : [found],
    )
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? ''

/** A package without the file is only taken where its licence has one well-known text. */
function declaredLicence({ name, license, author }: PackageFacts): string {
  const text = license === undefined ? undefined : KNOWN_TEXTS.get(license)
  if (text === undefined) throw new Error(`${name} is bundled without the text of its licence, ${license}`)
  const owner = typeof author === 'string' ? author : author?.name
  return text.replace('<owner>', owner ?? `the authors of ${name}`)
}

const MIT_TEXT = `The MIT License

Copyright (c) <owner>

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const ISC_TEXT = `The ISC License

Copyright (c) <owner>

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`

const KNOWN_TEXTS: ReadonlyMap<string, string> = new Map([
  ['MIT', MIT_TEXT],
  ['ISC', ISC_TEXT],
])
