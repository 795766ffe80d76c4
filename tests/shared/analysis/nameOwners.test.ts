/** Whose name a shorter or longer one may be. */
import { describe, expect, it } from 'vitest'
import { matchingKey } from '../../../src/shared/analysis/arabicText'
import { nameOwners, ownersOf } from '../../../src/shared/analysis/nameOwners'

const owners = nameOwners([
  { actorId: 'shahin', names: ['نادر شاهين', 'Nader Shahin'] },
  { actorId: 'karim', names: ['محمد ولد عبد الكريم'] },
  { actorId: 'dager', names: ['داغر'] },
  { actorId: 'other', names: ['سلوى شاهين'] },
])

describe('a name may be that of', () => {
  it.each([
    ['everybody whose last name it is', 'شَاهين', ['shahin', 'other']],
    ['an actor whose first name it is', 'nader', ['shahin']],
    ['an actor whose last words it is', 'عبد الكريم', ['karim']],
    ['an actor known by its last word only', 'سلمى داغر', ['dager']],
    ['nobody by a word in the middle', 'عبد', []],
    ['nobody by a part of a word', 'شاه', []],
    ['nobody by the whole name, which is known already', 'نادر شاهين', []],
  ])('%s', (_case, name, ids) => {
    expect(ownersOf(matchingKey(name), owners)).toEqual(ids)
  })
})
