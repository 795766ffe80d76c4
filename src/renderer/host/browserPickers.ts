/**
 * The browser's dialogs for choosing a file, and what stands in for them where it has none.
 * A dialog opens only while the browser still counts the analyst's press, so nothing is awaited first.
 */

/** A file that the analyst chose. Without a handle it is read from `picked` and saved by downloading. */
export type ChosenFile = {
  readonly name: string
  readonly handle: FileSystemFileHandle | null
  readonly picked: File | null
}

type FileTypes = Readonly<Record<string, readonly string[]>>

const cancelledName = 'AbortError'
const revokeAfterMs = 60_000

/** @returns null when the analyst cancelled */
export async function chooseToOpen(types: FileTypes): Promise<ChosenFile | null> {
  if (!window.showOpenFilePicker) return pickWithInput(types)
  const options = { id: 'tarjih', types: [{ accept: types }] }
  const handles = await unlessCancelled(window.showOpenFilePicker(options))
  return ofHandle(handles?.[0] ?? null)
}

/**
 * @param types null leaves the choice to the analyst
 * @returns null when the analyst cancelled
 */
export async function chooseToSave(
  suggestedName: string,
  types: FileTypes | null,
): Promise<ChosenFile | null> {
  if (!window.showSaveFilePicker) return { name: suggestedName, handle: null, picked: null }
  const wanted = { id: 'tarjih', suggestedName }
  const options = types === null ? wanted : { ...wanted, types: [{ accept: types }] }
  return ofHandle(await unlessCancelled(window.showSaveFilePicker(options)))
}

/** Hands the bytes to the browser's list of downloads. What becomes of them cannot be checked. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), revokeAfterMs)
}

function ofHandle(handle: FileSystemFileHandle | null): ChosenFile | null {
  return handle && { name: handle.name, handle, picked: null }
}

async function unlessCancelled<T>(choice: Promise<T>): Promise<T | null> {
  try {
    return await choice
  } catch (error) {
    if (error instanceof DOMException && error.name === cancelledName) return null
    throw error
  }
}

function pickWithInput(types: FileTypes): Promise<ChosenFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = Object.values(types).flat().join(',')
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const picked = input.files?.[0] ?? null
      resolve(picked && { name: picked.name, handle: null, picked })
    })
    input.click()
  })
}
