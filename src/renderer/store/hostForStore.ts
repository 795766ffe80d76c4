/** How the store reaches the host: through the window, channel by channel. */
import type { HostChannel, HostRequest, HostResponse } from '../../shared/hostApi'

/** Raises the host's problem. */
export type HostForStore = <C extends HostChannel>(
  channel: C,
  request: HostRequest<C>,
) => Promise<HostResponse<C>>
