/** What the watch over the network takes for silence. */
import { describe, expect, it } from 'vitest'
import { readConnects } from '../../scripts/support/silence.mjs'

const LOCAL = [
  '1 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
  '1 connect(4, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '2 connect(5, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
]
const ROUTE_CHECK =
  '5 connect(21<UDPv6:[[::]:35162]>, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = -1 ENETUNREACH (Network is unreachable)'
const OUTWARD = [
  ROUTE_CHECK.replace('UDPv6', 'TCPv6'),
  ROUTE_CHECK.replace('-1 ENETUNREACH', '0'),
  ROUTE_CHECK.replace('2001:4860:4860::8888', '2001:db8::1'),
  '3 connect(6, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = -1',
  '3 connect(6, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = -1',
  '4 connect(7, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
]

describe('the watch over connections', () => {
  it('counts those to this machine and hands over all others', () => {
    expect(readConnects([...LOCAL, ROUTE_CHECK, ...OUTWARD].join('\n'))).toEqual({
      watched: 2,
      routeChecks: 1,
      outward: OUTWARD,
    })
  })

  it('sees nothing in an empty log, which is for the reader to refuse', () => {
    expect(readConnects('')).toEqual({ watched: 0, routeChecks: 0, outward: [] })
  })
})
