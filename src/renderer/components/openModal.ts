/** Whether a dialog waits for an answer before anything behind it may act. */
export function isModalOpen(): boolean {
  return document.querySelector('[role=dialog][aria-modal=true]') !== null
}
