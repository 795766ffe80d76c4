/** Renames an actor where its label stands. Enter or leaving keeps, Escape leaves no trace. */
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import { runCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import type { RenderedActor } from './connectHandle'
import classes from './Diagram.module.css'

type Props = {
  readonly actor: DiagramActorRow
  readonly place: RenderedActor
  readonly onDone: () => void
}

const WIDTH = 190

export function RenameActor({ actor, place, onDone }: Props) {
  const t = useTranslate()
  const [draft, setDraft] = useState(actor.name)
  const isOver = useRef(false)

  function finish(isKept: boolean) {
    if (isOver.current) return
    isOver.current = true
    const name = draft.trim()
    if (isKept && name !== '' && name !== actor.name) {
      void runCommand('actor.rename', { actorId: actor.actorId, name })
    }
    onDone()
  }

  return (
    <TextInput
      className={classes.floating}
      style={{
        insetInlineStart: `clamp(4px, ${place.x - WIDTH / 2}px, calc(100% - ${WIDTH + 4}px))`,
        insetBlockStart: place.y + place.radius + 2,
        inlineSize: WIDTH,
      }}
      size="xs"
      dir="auto"
      styles={{ input: { textAlign: 'center' } }}
      aria-label={t('diagram.newName', { name: actor.name })}
      value={draft}
      maxLength={500}
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(true)
        if (event.key === 'Escape') finish(false)
      }}
    />
  )
}
