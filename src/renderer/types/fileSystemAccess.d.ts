/**
 * The part of the File System Access API that only Chromium has and TypeScript therefore leaves out.
 * Source: https://wicg.github.io/file-system-access/
 */
type FilePickerType = {
  readonly description?: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

type FilePickerOptions = {
  /** Names the place to start in: the browser remembers the last folder for each. */
  readonly id?: string
  readonly types?: readonly FilePickerType[]
}

type FileAccessMode = { readonly mode: 'read' | 'readwrite' }

interface Window {
  showOpenFilePicker?: (options?: FilePickerOptions) => Promise<FileSystemFileHandle[]>
  showSaveFilePicker?: (
    options?: FilePickerOptions & { readonly suggestedName?: string },
  ) => Promise<FileSystemFileHandle>
}

interface FileSystemHandle {
  queryPermission?: (descriptor: FileAccessMode) => Promise<PermissionState>
  requestPermission?: (descriptor: FileAccessMode) => Promise<PermissionState>
}
