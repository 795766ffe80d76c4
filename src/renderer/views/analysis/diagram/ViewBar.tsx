/** What lies over the diagram: lens, filter and style, each opened by a button, and what is set as chips. */
import { ActionIcon, Button, Group, Pill, Popover, Progress, Text, Tooltip } from '@mantine/core'
import { IconCalendarTime, IconEye, IconFilter, IconPalette } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { useCriterionWords } from './criterionWords'
import classes from './Diagram.module.css'
import { measureDiagram, needsMeasures, useDiagramMeasures } from './diagramMeasures'
import type { DiagramRows } from './diagramView'
import { FilterPanel } from './FilterPanel'
import { LensPanel } from './LensPanel'
import { lookThrough, NO_LENS } from './lens'
import { StylePanel } from './StylePanel'
import { TimePanel } from './TimePanel'

type Props = { readonly rows: DiagramRows }

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function ViewBar({ rows }: Props) {
  const t = useTranslate()
  return (
    <fieldset className={classes.viewBar} aria-label={t('view.bar')}>
      <Opener label={t('lens.title')} icon={<IconEye {...ICON} />}>
        <LensPanel rows={rows} />
      </Opener>
      <Opener label={t('filter.title')} icon={<IconFilter {...ICON} />}>
        <FilterPanel rows={rows} />
      </Opener>
      <Opener label={t('time.title')} icon={<IconCalendarTime {...ICON} />}>
        <TimePanel rows={rows} />
      </Opener>
      <Opener label={t('style.title')} icon={<IconPalette {...ICON} />}>
        <StylePanel rows={rows} />
      </Opener>
      <Chips rows={rows} />
    </fieldset>
  )
}

type OpenerProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly children: ReactNode
}

/** Closes when a dialog opens, which it would cover. */
function Opener({ label, icon, children }: OpenerProps) {
  const [isOpen, setOpen] = useState(false)
  const hasDialog = useSession(({ dialog }) => dialog !== null)
  useEffect(() => {
    if (hasDialog) setOpen(false)
  }, [hasDialog])
  return (
    <Popover
      opened={isOpen && !hasDialog}
      onChange={setOpen}
      position="bottom-start"
      width={300}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon
            size="md"
            variant="subtle"
            aria-label={label}
            onClick={() => setOpen(now => !now)}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

function Chips({ rows }: Props) {
  const t = useTranslate()
  const wordsOf = useCriterionWords(rows)
  const { diagramId, filter } = rows
  const change = (changes: Partial<DiagramRows['filter']>) =>
    void runCommand('diagram.filter', { diagramId, filter: { ...filter, ...changes } })
  return (
    <>
      <LensChip rows={rows} />
      {filter.criteria.map(criterion => (
        <Chip
          key={JSON.stringify(criterion)}
          words={wordsOf(criterion)}
          onRemove={() => change({ criteria: filter.criteria.filter(one => one !== criterion) })}
        />
      ))}
      {filter.hidesLonely && (
        <Chip words={t('filter.hidesLonely')} onRemove={() => change({ hidesLonely: false })} />
      )}
      <MeasuringSign rows={rows} />
      <NotShown rows={rows} />
    </>
  )
}

/** While measures that filter or style depend on are being taken, in a worker; they can be stopped. */
function MeasuringSign({ rows }: Props) {
  const t = useTranslate()
  const running = useDiagramMeasures(state => state.running)
  if (running === null) {
    if (!needsMeasures(rows.filter, rows.style) || rows.measures.size > 0) return null
    return (
      <Button size="compact-xs" variant="light" onClick={() => measureDiagram(rows)}>
        {t('view.measure')}
      </Button>
    )
  }
  return (
    <Group gap={6} role="status" wrap="nowrap">
      <Text size="xs">{t('view.measuring')}</Text>
      <Progress
        w={80}
        size="sm"
        value={Math.max(6, running.share * 100)}
        aria-label={t('view.measuring')}
      />
      <Button size="compact-xs" variant="default" onClick={running.stop}>
        {t('common.cancel')}
      </Button>
    </Group>
  )
}

function LensChip({ rows: { lens, hypotheses } }: Props) {
  const t = useTranslate()
  const labelOf = (id: string) => hypotheses.find(one => one.hypothesisId === id)?.label ?? ''
  if (lens.kind === 'none') return null
  const words =
    lens.kind === 'one'
      ? t('lens.chip', { label: labelOf(lens.hypothesisId) })
      : t('lens.differenceChip', { first: labelOf(lens.first), second: labelOf(lens.second) })
  return <Chip words={words} onRemove={() => lookThrough(NO_LENS)} />
}

/** How much filter, lens and hiding leave out. */
function NotShown({ rows }: Props) {
  const t = useTranslate()
  const actors = rows.all.actors.length - rows.actors.length
  const relationships = rows.all.relationships.length - rows.relationships.length
  if (actors + relationships === 0) return null
  return (
    <span className={classes.notShown}>
      {t('view.notShown', {
        actors: t('count.actors', { count: actors }),
        relationships: t('count.relationships', { count: relationships }),
      })}
    </span>
  )
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const t = useTranslate()
  return (
    <Pill
      size="sm"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{
        'aria-label': t('filter.leaveOut', { name: words }),
        'aria-hidden': false,
        tabIndex: 0,
      }}
    >
      <bdi>{words}</bdi>
    </Pill>
  )
}
