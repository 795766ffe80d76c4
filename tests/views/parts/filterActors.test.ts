import { describe, expect, it } from 'vitest'
import { filterActors, findableActors } from '../../../src/renderer/views/parts/filterActors'
import type { ActorRow } from '../../../src/shared/domain/actors'
import { ActorId, ActorTypeId, newIdOf } from '../../../src/shared/domain/ids'

function actor(name: string, aliases: readonly string[] = []): ActorRow {
  return {
    actorId: newIdOf(ActorId),
    name,
    typeId: newIdOf(ActorTypeId),
    typeKey: 'person',
    typeName: 'person',
    shape: 'ellipse',
    colour: '#0072B2',
    description: '',
    factionActorId: null,
    factionName: null,
    mentions: 0,
    relationships: 0,
    aliases: JSON.stringify(aliases),
  }
}

const actors = findableActors([actor('آسيمي غويتا', ['Assimi Goïta']), actor('فرنسا')])
const namesFor = (text: string) => filterActors(actors, text).map(({ name }) => name)

describe('finding an actor', () => {
  it('folds Arabic letters as search does', () => {
    expect(namesFor('اسيمى')).toEqual(['آسيمي غويتا'])
  })

  it('knows the other names', () => {
    expect(namesFor('goïta')).toEqual(['آسيمي غويتا'])
  })

  it('shows all while nothing is sought', () => {
    expect(namesFor('  ')).toHaveLength(2)
    expect(namesFor('لا أحد')).toEqual([])
  })
})
