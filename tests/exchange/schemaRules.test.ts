/** What we write keeps the rules of the published schemas, and a breach of each kind is found. */
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../src/renderer/exporters/network/gexf'
import { writeGraphml } from '../../src/renderer/exporters/network/graphml'
import { parseStrictXml } from '../exporters/strictXml'
import { networkOfProject } from './exchangeSupport'
import { openHardProject } from './hardProject'
import { gexfBreaches, graphmlBreaches } from './schemaRules'

const FORMATS = {
  graphml: { write: writeGraphml, breaches: graphmlBreaches },
  gexf: { write: writeGexf, breaches: gexfBreaches },
} as const

const written = async (format: keyof typeof FORMATS) =>
  FORMATS[format].write(networkOfProject((await openHardProject()).project))

const breachesIn = (format: keyof typeof FORMATS, text: string) =>
  FORMATS[format].breaches(parseStrictXml(text))

/** Each takes one rule away: what is looked for, and what stands there instead. */
const BREACHES: Readonly<Record<keyof typeof FORMATS, readonly (readonly [RegExp, string])[]>> = {
  graphml: [
    [/ edgedefault="directed"/, ''],
    [/<node id="[^"]+"/, '<node'],
    [/<node id="[^"]+"/, '<node id="with a space"'],
    [/source="[^"]+"/, 'source="nobody"'],
    [/directed="true"/, 'directed="yes"'],
    [/for="node"/, 'for="edge"'],
    [/<data key="n0">/, '<data key="n999">'],
    [/attr\.type="string"/, 'attr.type="text"'],
    [/(<key [^>]+>)\n(<key [^>]+>)/, '$1\n$1'],
    [/(<graph [^>]+>)([\s\S]*)(<\/graph>)/, '$1$2<key id="late"/>$3'],
    [/(<data key="e\d+">)[\d.]+(<\/data>)/, '$1much$2'],
  ],
  gexf: [
    [/ version="1\.3"/, ''],
    [/defaultedgetype="directed"/, 'defaultedgetype="both"'],
    [/<node id="[^"]+"/, '<node'],
    [/target="[^"]+"/, 'target="nobody"'],
    [/class="edge"/, 'class="line"'],
    [/type="string"/, 'type="text"'],
    [/ value="[^"]*"/, ''],
    [/weight="[^"]+"/, 'weight="much"'],
    [/ r="\d+"/, ' r="256"'],
    [/<attvalue for="\d+"/, '<attvalue for="999"'],
    [/(<nodes>[\s\S]*<\/nodes>)\n(<edges>[\s\S]*<\/edges>)/, '$2\n$1'],
    [/(<viz:color [^>]+>)/, '$1$1'],
    [/(<node .*<\/node>)\n/, '$1\n$1\n'],
  ],
}

describe.each(['graphml', 'gexf'] as const)('%s', format => {
  it('keeps the rules of its schema, with every kind of value and with hard words', async () => {
    expect(breachesIn(format, await written(format))).toEqual([])
  })

  it('is found out where it would break one', async () => {
    const text = await written(format)
    const unnoticed = BREACHES[format].filter(([sought, instead]) => {
      const broken = text.replace(sought, instead)
      return broken === text || breachesIn(format, broken).length === 0
    })
    expect(unnoticed).toEqual([])
  })
})
