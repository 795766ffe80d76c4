/** Our files opened by a second library, and files as other programs write them. */
import Graph, { MultiGraph } from 'graphology'
import * as gexf from 'graphology-gexf'
import * as graphml from 'graphology-graphml'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../src/renderer/exporters/network/gexf'
import { writeGraphml } from '../../src/renderer/exporters/network/graphml'
import { writeNetwork } from '../../src/renderer/exporters/network/writeNetwork'
import type { EdgeMapping } from '../../src/renderer/importers/network/networkFile'
import { readNetwork } from '../../src/renderer/importers/network/readNetwork'
import { ZipArchive } from '../../src/renderer/importers/zipArchive'
import { openRichProject } from '../support/richProject'
import { networkOfProject, readText } from './exchangeSupport'

async function richNetwork() {
  const rich = await openRichProject()
  rich.project.run('actor.describe', { actorId: rich.paris, description: 'أ < ب & "ج"\nد' })
  return { ...rich, network: networkOfProject(rich.project) }
}

describe('a second library', () => {
  it('opens our GraphML with names, places, weights and evidence', async () => {
    const { network, paris, camara, relationshipId, evidenceId } = await richNetwork()
    const graph = graphml.parse(MultiGraph, writeGraphml(network))
    expect(graph.order).toBe(network.actors.length)
    expect(graph.size).toBe(network.relationships.length)
    expect(graph.getNodeAttributes(paris)).toMatchObject({
      name: 'باريس',
      description: 'أ < ب & "ج"\nد',
      صفة: 'عاصمة',
    })
    expect(graph.getNodeAttributes(camara)).toMatchObject({ x: 10, y: 20 })
    const edge = graph.getEdgeAttributes(relationshipId)
    expect(edge).toMatchObject({ type: 'حذّر', weight: 2 })
    expect(JSON.parse(String(edge.evidence))).toContain(evidenceId)
  })

  it('opens our GEXF with labels, directions and the picture the right way up', async () => {
    const { project, otherRelationshipId, paris, camara, network: before } = await richNetwork()
    project.run('relationship.describe', {
      relationshipId: otherRelationshipId,
      changes: { isDirected: false },
    })
    const network = networkOfProject(project)
    const graph = gexf.parse(MultiGraph, writeGexf(network))
    expect(graph.order).toBe(before.actors.length)
    expect(graph.isUndirected(otherRelationshipId)).toBe(true)
    expect(graph.getNodeAttribute(paris, 'description')).toBe('أ < ب & "ج"\nد')
    expect(graph.getNodeAttributes(camara)).toMatchObject({ label: 'كامارا', x: 10, y: -20 })
  })

  it('writes GEXF that is read here', async () => {
    const graph = new Graph()
    graph.addNode('a', { label: 'كيدال', x: 0.1, y: 0.2 })
    graph.addNode('b', { label: 'غاو', x: 0.9, y: 0.4 })
    graph.addDirectedEdge('a', 'b', { weight: 3 })
    const { network, isOurs } = await readText(gexf.write(graph))
    expect(network.actors.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'كيدال'],
      ['b', 'غاو'],
    ])
    expect(network.relationships).toMatchObject([{ from: 'a', to: 'b', weight: 3 }])
    expect(isOurs).toBe(false)
  })
})

describe('tables for a spreadsheet', () => {
  it('hold no cell that a spreadsheet would run, and are exact otherwise', async () => {
    const { project, paris } = await openRichProject()
    const description = '=HYPERLINK("http://example.org")'
    project.run('actor.describe', { actorId: paris, description })
    const network = networkOfProject(project)
    const cellsOf = (isFormulaSafe: boolean) => {
      const bytes = writeNetwork(network, { format: 'csv', isFormulaSafe })
      const archive = new ZipArchive(bytes, 'network.zip')
      return ['actors.csv', 'relationships.csv', 'citations.csv'].flatMap(name =>
        Papa.parse<string[]>(new TextDecoder().decode(archive.read(name))).data.flat(),
      )
    }
    expect(cellsOf(false)).toContain(description)
    const safe = cellsOf(true)
    expect(safe).toContain(`'${description}`)
    expect(
      safe.filter(cell => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell)),
    ).toEqual([])
  })
})

describe('files of other programs', () => {
  it('yEd: labels and places of its graphics, groups as factions', async () => {
    const { network } = await readText(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0"><data key="d6"><y:ProxyAutoBoundsNode><y:GroupNode>
              <y:NodeLabel>المجلس</y:NodeLabel></y:GroupNode></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d6"><y:ShapeNode>
              <y:Geometry height="30.0" width="40.0" x="100.0" y="200.0"/>
              <y:NodeLabel>الرئيس</y:NodeLabel></y:ShapeNode></data></node></graph></node>
          <node id="n1"/>
          <edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge>
              <y:EdgeLabel>يقود</y:EdgeLabel></y:PolyLineEdge></data></edge>
          <edge id="e1" source="n1" target="n9"/>
          <hyperedge/>
        </graph></graphml>`).then(read => {
      expect(read.leftOut).toEqual({ dangling: 1, hyperedges: 1, rows: 0, annotations: 0 })
      return read
    })
    expect(network.actors).toMatchObject([
      { name: 'المجلس', faction: '' },
      { name: 'الرئيس', faction: 'n0', place: { x: 120, y: 215 } },
      { name: 'n1', place: null },
    ])
    expect(network.relationships).toMatchObject([{ type: 'يقود', isDirected: true }])
  })

  it('NetworkX: undirected by default, defaults of keys', async () => {
    const { network } = await readText(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="rank" attr.type="string"><default>بلا رتبة</default></key>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="undirected"><node id="A"/><node id="B"><data key="d0">عميد</data></node>
      <edge source="A" target="B"><data key="d1">2.5</data></edge></graph></graphml>`)
    expect(network.actors.map(({ attributes }) => attributes)).toEqual([
      [['rank', 'بلا رتبة']],
      [['rank', 'عميد']],
    ])
    expect(network.relationships).toMatchObject([{ isDirected: false, weight: 2.5 }])
  })

  it('Cytoscape.js: one list of elements, compound nodes as factions', async () => {
    const { network } = await readText(
      JSON.stringify([
        { data: { id: 'p', label: 'الحلف' } },
        { data: { id: 'a', parent: 'p', rank: 3 }, position: { x: 1, y: 2 } },
        { data: { id: 'e', source: 'a', target: 'p', interaction: 'يدعم' } },
      ]),
    )
    expect(network.actors).toMatchObject([
      { name: 'الحلف' },
      { name: 'a', faction: 'p', attributes: [['rank', '3']], place: { x: 1, y: 2 } },
    ])
    expect(network.relationships).toMatchObject([{ type: 'يدعم' }])
  })

  it('a CSV list: columns are recognised in both languages, and can be chosen', async () => {
    const text = 'ملاحظة;إلى;من;النوع;الوزن\nقيل;غاو;كيدال;يدعم;2\nناقص;;كيدال;يدعم;1\n'
    const { network, list, leftOut } = await readText(text)
    expect(list?.columns).toEqual(['ملاحظة', 'إلى', 'من', 'النوع', 'الوزن'])
    expect(network.actors.map(({ name }) => name)).toEqual(['كيدال', 'غاو'])
    expect(network.relationships).toMatchObject([
      { from: 'كيدال', to: 'غاو', type: 'يدعم', weight: 2, note: 'قيل', isDirected: true },
    ])
    expect(leftOut.rows).toBe(1)

    const chosen = await readNetwork({
      bytes: new TextEncoder().encode(text),
      fileName: 'list.csv',
      mapping: {
        ...(list?.mapping as EdgeMapping) /* a list has one */,
        from: 0,
        to: 1,
        isDirected: false,
      },
    })
    expect(chosen.network.relationships).toMatchObject([
      { from: 'قيل', to: 'غاو', isDirected: false },
    ])
  })
})
