/** Doubles that tell when the program uses a part of Electron that the stand-in does not have. */

/** Reading a member that is not there throws, so that nothing passes here by being ignored. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, member) {
      // Promises and printing look for these on anything they meet.
      if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') {
        return Reflect.get(target, member)
      }
      if (member in target) {
        const value: unknown = Reflect.get(target, member)
        // Private fields are found on the object itself only.
        return typeof value === 'function' ? value.bind(target) : value
      }
      throw new Error(`the Electron stand-in has no ${name}.${member}`)
    },
  })
}
