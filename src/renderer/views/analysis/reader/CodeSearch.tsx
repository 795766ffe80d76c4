/** Codes to choose from, found by any name on their way down the tree; a new one can be made. */
import { IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CodeRow } from '../../../../shared/domain/codes'
import type { CodeId } from '../../../../shared/domain/ids'
import { useTranslate } from '../../../i18n/words'
import { codeBranches } from '../../parts/codeTree'
import inspector from '../../parts/inspector.module.css'
import classes from './CodeSearch.module.css'
import { SearchList } from './SearchList'

type Props = {
  readonly label: string
  readonly codes: readonly CodeRow[]
  readonly isOffered?: (code: CodeRow) => boolean
  /** Codes that are marked as given. */
  readonly given?: ReadonlySet<CodeId>
  readonly onChoose: (code: CodeRow) => void
  /** Makes a code of what was typed. */
  readonly onCreate?: (name: string) => void
}

const NONE: ReadonlySet<CodeId> = new Set()

export function CodeSearch({ codes, given = NONE, isOffered, ...props }: Props) {
  const t = useTranslate()
  const branches = useMemo(() => codeBranches(codes), [codes])
  const offered = branches.filter(({ code }) => isOffered?.(code) ?? true)
  return (
    <SearchList
      label={props.label}
      noneWords={t(codes.length === 0 ? 'code.noneYet' : 'code.noneFound')}
      entries={offered.map(({ code, path }) => ({
        id: code.codeId,
        words: path.join(' '),
        content: (
          <>
            <span className={inspector.dot} style={{ background: code.colour }} aria-hidden />
            <span className={classes.path}>
              {path.slice(0, -1).map((name, depth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a way down has one name a step
                <span key={depth} className={classes.above}>
                  <bdi>{name}</bdi>
                  {' / '}
                </span>
              ))}
              <bdi>{code.name}</bdi>
            </span>
            {given.has(code.codeId) && (
              <IconCheck
                size={14}
                role="img"
                aria-label={t('code.given')}
                className={classes.given}
              />
            )}
          </>
        ),
      }))}
      onChoose={codeId => {
        const chosen = codes.find(code => code.codeId === codeId)
        if (chosen) props.onChoose(chosen)
      }}
      {...(props.onCreate === undefined
        ? {}
        : {
            creation: {
              words: name => t('code.createNamed', { name }),
              onCreate: props.onCreate,
            },
          })}
    />
  )
}
