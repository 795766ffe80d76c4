import { describe, expect, it } from 'vitest'
import { buffersIn } from '../../src/shared/handedOver'

describe('buffersIn', () => {
  it('finds the bytes a message has as its fields, and bytes that are the message', () => {
    const bytes = new Uint8Array([1, 2, 3])

    expect(buffersIn({ file: 'token', bytes, name: null })).toEqual([bytes.buffer])
    expect(buffersIn(bytes)).toEqual([bytes.buffer])
  })

  it('finds none in a message without bytes', () => {
    expect(buffersIn({ kind: 'undo' })).toEqual([])
    expect(buffersIn('text')).toEqual([])
    expect(buffersIn(null)).toEqual([])
    expect(buffersIn(undefined)).toEqual([])
  })

  it('leaves out a view of part of a buffer, which others may still look at', () => {
    const whole = new Uint8Array(10)

    expect(buffersIn({ bytes: whole.subarray(2, 5) })).toEqual([])
  })

  it('leaves out memory that is shared', () => {
    expect(buffersIn({ bytes: new Uint8Array(new SharedArrayBuffer(4)) })).toEqual([])
  })

  it('gives what a message can be sent with, so that the bytes arrive and are gone here', async () => {
    const bytes = new Uint8Array([1, 2, 3])

    const arrived = structuredClone({ bytes }, { transfer: buffersIn({ bytes }) })

    expect([...arrived.bytes]).toEqual([1, 2, 3])
    expect(bytes.byteLength).toBe(0)
  })
})
