/** Adds what no passage says: an assumption, or something expected that no source contains. */
import { SegmentedControl, Stack, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { EvidenceId, newIdOf } from '../../../shared/domain/ids'
import { runProof } from '../../client/absenceSearch'
import { useCommand } from '../../client/useCommand'
import { AddPopover } from '../../components/AddPopover'
import { FormButtons } from '../../components/FormButtons'
import { evidenceKindWords } from '../../i18n/evidenceWords'
import { useTranslate } from '../../i18n/words'
import { AbsenceQuery, proofSearchFor } from '../parts/AbsenceQuery'

const KINDS = ['assumption', 'absence'] as const
type Kind = (typeof KINDS)[number]

/** `isWordy`: a button with words, for the empty matrix. */
export function NewEvidence({ isWordy = false }: { readonly isWordy?: boolean }) {
  const t = useTranslate()
  return (
    <AddPopover
      label={t('matrix.addEvidence')}
      icon={IconPlus}
      width={320}
      position="bottom-end"
      words={isWordy ? { size: 'xs', variant: 'default' } : undefined}
    >
      {close => <NewEvidenceForm onDone={close} />}
    </AddPopover>
  )
}

function NewEvidenceForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const create = useCommand('evidence.create')
  const [kind, setKind] = useState<Kind>('assumption')
  const [text, setText] = useState('')
  const [query, setQuery] = useState('')
  const proof = kind === 'absence' ? proofSearchFor(query) : null
  const summary = text.replace(/\s+/gu, ' ').trim()

  async function add(event: FormEvent) {
    event.preventDefault()
    if (summary === '') return
    const search = proof === null ? undefined : await runProof(proof)
    if (search === null) return
    const item = { evidenceId: newIdOf(EvidenceId), kind, summary, citations: [] }
    if (await create(search === undefined ? item : { ...item, search })) onDone()
  }

  return (
    <form onSubmit={event => void add(event)}>
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('evidence.kind')}
          data={KINDS.map(value => ({ value, label: t(evidenceKindWords[value]) }))}
          value={kind}
          onChange={value => setKind(value === 'absence' ? 'absence' : 'assumption')}
        />
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          data-autofocus
          label={t('evidence.summary')}
          placeholder={t(kind === 'absence' ? 'matrix.absenceHint' : 'matrix.assumptionHint')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        {kind === 'absence' && <AbsenceQuery text={query} onChange={setQuery} />}
        <FormButtons confirmLabel={t('common.add')} isComplete={summary !== ''} onCancel={onDone} />
      </Stack>
    </form>
  )
}
