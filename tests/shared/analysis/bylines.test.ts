/** Who wrote a text and when, as its bylines say. */
import { describe, expect, it } from 'vitest'
import { saidInBylines } from '../../../src/shared/analysis/bylines'

const title = { kind: 'heading', text: 'صراع في الميناء' } as const
const byline = (text: string) => ({ kind: 'byline', text }) as const

describe('bylines say', () => {
  it.each([
    ['who wrote, in Arabic', 'بقلم: سلمى حداد', 'سلمى حداد'],
    ['who wrote, in another spelling', 'إعداد سلمى حداد، باحثة في المركز', 'سلمى حداد'],
    ['who wrote, in English', 'By Jean Daur – 3 May 2024', 'Jean Daur'],
    ['who wrote, in French', 'Par Marc Oury, envoyé spécial', 'Marc Oury'],
    ['no name where they only have a role', 'باحثة في وحدة الدراسات', ''],
    ['no name where the word goes on', 'Bystanders in town', ''],
  ])('%s', (_case, text, author) => {
    expect(saidInBylines([title, byline(text)]).author).toBe(author)
  })

  it('which day it was published, where a line is one of place and day', () => {
    expect(saidInBylines([title, byline('Bamako, le 14 août 2025')]).published).toBe('2025-08-14')
    expect(saidInBylines([title, byline('بقلم سلمى حداد'), byline('3 أيار 2024')])).toEqual({
      author: 'سلمى حداد',
      published: '2024-05-03',
    })
  })

  it('nothing in the body, and nothing far below', () => {
    const body = { kind: 'body', text: 'بقلم سلمى حداد' } as const
    const nothing = { author: '', published: '' }
    expect(saidInBylines([title, body])).toEqual(nothing)
    expect(saidInBylines([title, body, body, body, byline('By Jean Daur')])).toEqual(nothing)
  })
})
