/** The weights of the project: those every project has, and the analyst's own, which can be edited. */
import { Button, Group, Modal, NumberInput, SegmentedControl, Text } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Relevance } from '../../../shared/domain/hypotheses'
import { newIdOf, WeightingId } from '../../../shared/domain/ids'
import type { WeightingRow, Weights } from '../../../shared/domain/weighting'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { EditableText } from '../../components/EditableText'
import { credibilityWords, relevanceWords } from '../../i18n/evidenceWords'
import { useTranslate } from '../../i18n/words'
import classes from './WeightingDialog.module.css'
import { weightingName } from './weightingWords'

type DialogProps = { readonly isOpen: boolean; readonly onClose: () => void }

export function WeightingDialog({ isOpen, onClose }: DialogProps) {
  const t = useTranslate()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('weighting.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <Weightings />}
    </Modal>
  )
}

function Weightings() {
  const t = useTranslate()
  const weightings = useRows('weighting.list', {})
  const [shownId, show] = useState<WeightingId | null>(null)
  const shown =
    weightings.find(row => row.weightingId === shownId) ??
    weightings.find(row => row.isChosen === 1)
  return (
    <div className={classes.panes}>
      <ul className={classes.list} aria-label={t('weighting.list')}>
        {weightings.map(row => (
          <li key={row.weightingId}>
            <button
              type="button"
              className={classes.entry}
              aria-pressed={row === shown}
              onClick={() => show(row.weightingId)}
            >
              <bdi>{weightingName(t, row)}</bdi>
              {row.isChosen === 1 && <span className={classes.mark}>{t('weighting.inUse')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <OneWeighting key={shown.weightingId} weighting={shown} onShow={show} />
      )}
    </div>
  )
}

type OneProps = {
  readonly weighting: WeightingRow
  readonly onShow: (weightingId: WeightingId | null) => void
}

function OneWeighting({ weighting, onShow }: OneProps) {
  const t = useTranslate()
  const describe = useCommand('weighting.describe')
  const { weightingId, key, method } = weighting
  const isOwn = key === null
  return (
    <div className={classes.one}>
      {isOwn ? (
        <EditableText
          label={t('weighting.name')}
          value={weighting.name}
          onCommit={name => void describe({ weightingId, changes: { name } })}
        />
      ) : (
        <Text size="sm" fw={600}>
          {weightingName(t, weighting)}
        </Text>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('weighting.method')}
        disabled={!isOwn}
        data={[
          { value: 'points', label: t('weighting.points') },
          { value: 'squares', label: t('weighting.squares') },
        ]}
        value={method}
        onChange={value =>
          void describe({
            weightingId,
            changes: { method: value === 'squares' ? 'squares' : 'points' },
          })
        }
      />
      <Text size="xs" c="dimmed">
        {t(method === 'points' ? 'weighting.helpPoints' : 'score.helpSquares')}
      </Text>
      <Factors weighting={weighting} />
      {!isOwn && (
        <Text size="xs" c="dimmed">
          {t('weighting.builtIn')}
        </Text>
      )}
      <Deeds weighting={weighting} onShow={onShow} />
    </div>
  )
}

function Factors({ weighting: { weightingId, key, weights } }: Pick<OneProps, 'weighting'>) {
  const t = useTranslate()
  const describe = useCommand('weighting.describe')
  const change = (changed: Weights) => describe({ weightingId, changes: { weights: changed } })
  return (
    <div className={classes.factors}>
      <fieldset>
        <legend>{t('evidence.credibility')}</legend>
        {credibilityWords.map((word, place) => (
          <Factor
            key={word}
            label={t(word)}
            value={weights.credibility[place] ?? 1}
            isFixed={key !== null}
            onChange={value => {
              const [a, b, c, d, e, f] = weights.credibility.with(place, value)
              if (a === undefined || b === undefined || c === undefined) return
              if (d === undefined || e === undefined || f === undefined) return
              void change({ ...weights, credibility: [a, b, c, d, e, f] })
            }}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('evidence.relevance')}</legend>
        {Relevance.options.map(relevance => (
          <Factor
            key={relevance}
            label={t(relevanceWords[relevance])}
            value={weights.relevance[relevance]}
            isFixed={key !== null}
            onChange={value =>
              void change({ ...weights, relevance: { ...weights.relevance, [relevance]: value } })
            }
          />
        ))}
      </fieldset>
    </div>
  )
}

type FactorProps = {
  readonly label: string
  readonly value: number
  readonly isFixed: boolean
  readonly onChange: (value: number) => void
}

/** Handed over when the field is left: one visit, one undo step. */
function Factor({ label, value, isFixed, onChange }: FactorProps) {
  const [draft, setDraft] = useState<number | string | null>(null)
  return (
    <NumberInput
      size="xs"
      label={label}
      min={0}
      max={100}
      step={0.1}
      decimalScale={3}
      disabled={isFixed}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={() => {
        setDraft(null)
        if (typeof draft === 'number' && draft !== value) onChange(draft)
      }}
    />
  )
}

function Deeds({ weighting, onShow }: OneProps) {
  const t = useTranslate()
  const create = useCommand('weighting.create')
  const choose = useCommand('weighting.choose')
  const remove = useCommand('weighting.remove')
  const names = useRows('weighting.list', {}).map(row => weightingName(t, row))
  const { weightingId, key, method, weights } = weighting

  async function copy() {
    const made = newIdOf(WeightingId)
    const name = freeName(t('weighting.copyOf', { name: weightingName(t, weighting) }), names)
    if (await create({ weightingId: made, name, method, weights })) onShow(made)
  }

  return (
    <Group gap="xs">
      <Button
        size="xs"
        disabled={weighting.isChosen === 1}
        onClick={() => void choose({ weightingId })}
      >
        {t('weighting.use')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => void copy()}
      >
        {t('weighting.copy')}
      </Button>
      {key === null && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={async () => {
            if (await remove({ weightingId })) onShow(null)
          }}
        >
          {t('weighting.remove')}
        </Button>
      )}
    </Group>
  )
}

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 2; ; number++) {
    if (!taken.includes(name)) return name
    const next = `${name.replace(/ \d+$/u, '')} ${number}`
    if (!taken.includes(next)) return next
  }
}
