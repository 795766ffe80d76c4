// @ts-check
/**
 * Watches a program and all that it starts for connections, where none could be made.
 *
 * The program runs in a network namespace that has no route to anywhere and only its own loopback,
 * under strace, which notes every `connect`. Must stay true: a watch that cannot see says so, so
 * that silence is never taken for proof.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from './run.mjs'

const programs = /** @type {const} */ ({ strace: ['-V'], unshare: ['-V'], ip: ['-V'] })

/** @returns {Promise<string | null>} why nothing can be watched here, or null when it can */
export async function whyNotWatchable() {
  if (process.platform !== 'linux') return 'connections are watched on Linux only'
  for (const [program, args] of Object.entries(programs)) {
    const { code } = await run(program, args, { isCaptured: true })
    if (code !== 0) return `${program} is not installed`
  }
  const { code, output } = await run('unshare', inNamespace(['true']), { isCaptured: true })
  return code === 0 ? null : `no network namespace can be made here (${output.trim()})`
}

/**
 * Runs a program without a network.
 * @param {readonly string[]} command
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<{ code: number, output: string } & ReturnType<typeof readConnects>>}
 */
export async function runWatched(command, options) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarjih-connects-'))
  const log = path.join(folder, 'connects')
  const strace = ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-e', 'trace=connect', '-o', log]
  try {
    const result = await run('unshare', inNamespace([...strace, ...command]), options)
    return { ...result, ...readConnects(readFileSync(log, 'utf8')) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * What a log of strace (`-yy`) says of connections over the internet's protocols.
 * @param {string} log
 * @returns {{ watched: number, routeChecks: number, outward: string[] }} `watched`: connections to
 *   this machine that were seen; `routeChecks`: see below; `outward`: those to anywhere else
 */
export function readConnects(log) {
  const connects = log.split('\n').filter(line => /sa_family=AF_INET6?\b/.test(line))
  const away = connects.filter(line => !isToLoopback(line))
  const outward = away.filter(line => !isRouteCheck(line))
  return {
    watched: connects.length - away.length,
    routeChecks: away.length - outward.length,
    outward,
  }
}

/**
 * Chromium asks the system whether there is a way to IPv6 by connecting a datagram socket to one
 * address, and closes it. That sends nothing: it looks into the table of routes, here in vain.
 * @param {string} line
 */
function isRouteCheck(line) {
  return /<UDPv6:.*"2001:4860:4860::8888".* = -1 ENETUNREACH/.test(line)
}

/** @param {string} line */
function isToLoopback(line) {
  return /inet_addr\("127\.\d+\.\d+\.\d+"\)|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"/.test(
    line,
  )
}

/** @param {readonly string[]} command */
function inNamespace(command) {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  return [...asRoot, '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...command]
}
