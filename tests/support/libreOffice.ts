/** LibreOffice Calc, headless, as another program that opens our workbooks; not on every machine. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Papa from 'papaparse'

const SOFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice']
const CALC = '/usr/lib/libreoffice/program/libsclo.so'
const LONGEST_MS = 90_000

export const NO_CALC = 'LibreOffice Calc is not on this machine (apt-get install libreoffice-calc)'

export function hasCalc(): boolean {
  return existsSync(CALC) && SOFFICE.some(place => existsSync(place))
}

/** The rows of a sheet as Calc shows them. */
export function rowsInCalc(workbook: Uint8Array, sheet: string): readonly string[][] {
  const soffice = SOFFICE.find(place => existsSync(place)) ?? ''
  const folder = mkdtempSync(path.join(tmpdir(), 'tarjih-workbook-'))
  try {
    const file = path.join(folder, 'workbook.xlsx')
    writeFileSync(file, workbook)
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const target = ['--headless', '--convert-to', filter, '--outdir', folder]
    const limits = { stdio: 'ignore', timeout: LONGEST_MS } as const
    execFileSync(soffice, [profile, ...target, file], limits)
    const names = [`workbook-${sheet}.csv`, 'workbook.csv']
    const name = names.find(one => existsSync(path.join(folder, one))) ?? ''
    const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '')
    return Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
