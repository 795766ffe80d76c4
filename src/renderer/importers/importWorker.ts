/** The import worker: hostile or huge documents are read here, where they can be stopped. */
import { answerImport } from './answerImport'
import type { ImportQuestion } from './importMessages'

self.addEventListener('message', (event: MessageEvent<ImportQuestion>) => {
  void answerImport(event.data, answer => self.postMessage(answer))
})
