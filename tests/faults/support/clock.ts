/** A clock of this process that can be set, as an analyst's or a server's clock is set. */

const RealDate = Date

/** Until the work is done, `new Date()` says what `set` was given last, and goes on from there. */
export async function withClock<T>(work: (set: (to: Date) => void) => Promise<T>): Promise<T> {
  let offset = 0
  const now = () => RealDate.now() + offset
  const Shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[]) =>
      args.length === 0 ? new target(now()) : Reflect.construct(target, args),
    get: (target, member) => (member === 'now' ? now : Reflect.get(target, member)),
  })
  globalThis.Date = Shifted
  try {
    return await work(to => {
      offset = to.getTime() - RealDate.now()
    })
  } finally {
    globalThis.Date = RealDate
  }
}
