/** The shape and colour of an actor type, as the diagram draws it, small enough for a line of text. */
import type { ActorShape } from '../../../shared/domain/actors'
import classes from './ActorGlyph.module.css'

const OUTLINES: Readonly<Record<Exclude<ActorShape, 'ellipse' | 'round-rectangle'>, string>> = {
  octagon: '5.4,2 10.6,2 14,5.4 14,10.6 10.6,14 5.4,14 2,10.6 2,5.4',
  hexagon: '4.8,2.6 11.2,2.6 14.4,8 11.2,13.4 4.8,13.4 1.6,8',
  'round-diamond': '8,2 14,8 8,14 2,8',
  'round-tag': '2.5,3.5 9.5,3.5 14,8 9.5,12.5 2.5,12.5',
  'round-triangle': '8,2.8 14,13 2,13',
  'round-pentagon': '8,2 14,6.6 11.7,13.6 4.3,13.6 2,6.6',
}

type Props = { readonly shape: ActorShape; readonly colour: string }

export function ActorGlyph({ shape, colour }: Props) {
  return (
    <svg viewBox="0 0 16 16" className={classes.actorGlyph} aria-hidden>
      <g fill={colour} stroke={colour} strokeWidth="1.6" strokeLinejoin="round">
        <Outline shape={shape} />
      </g>
    </svg>
  )
}

function Outline({ shape }: Pick<Props, 'shape'>) {
  if (shape === 'ellipse') return <circle cx="8" cy="8" r="6" />
  if (shape === 'round-rectangle') return <rect x="2" y="3.5" width="12" height="9" rx="2" />
  return <polygon points={OUTLINES[shape]} />
}
