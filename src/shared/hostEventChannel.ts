/** The one channel on which main tells the window something unasked; shared with the preload script. */
export const hostEventChannel = 'host.event'
