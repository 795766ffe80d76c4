/** An actor with its sign, or a hypothesis with its colour; long: with its statement. */
import { ActorGlyph } from '../../parts/ActorGlyph'
import shared from '../../parts/inspector.module.css'
import classes from './Derived.module.css'
import type { DerivedNames } from './derivedNames'

type Props = { readonly id: string; readonly names: DerivedNames; readonly isLong?: boolean }

export function DerivedName({ id, names, isLong = false }: Props) {
  const actor = names.actors.get(id)
  const hypothesis = names.hypotheses.get(id)
  return (
    <span className={classes.name}>
      {actor !== undefined && (
        <>
          <ActorGlyph shape={actor.shape} colour={actor.colour} />
          <bdi>{actor.name}</bdi>
        </>
      )}
      {hypothesis !== undefined && (
        <>
          <span className={shared.dot} style={{ background: hypothesis.colour }} aria-hidden />
          <bdi title={hypothesis.statement}>{hypothesis.label}</bdi>
          {isLong && (
            <bdi className={classes.statement} title={hypothesis.statement}>
              {hypothesis.statement}
            </bdi>
          )}
        </>
      )}
    </span>
  )
}
