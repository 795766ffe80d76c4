/** Keeps the search as proof that something expected is absent: of a new evidence item or of a known one. */
import { Select, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { EvidenceId, newIdOf } from '../../../shared/domain/ids'
import { type ProofSearch, runProof } from '../../client/absenceSearch'
import { useSearchSession } from '../../client/searchSession'
import { runCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { AddPopover } from '../../components/AddPopover'
import { FormButtons } from '../../components/FormButtons'
import { useTranslate } from '../../i18n/words'
import { FoundNow } from '../parts/AbsenceQuery'

export function KeepAbsence() {
  const t = useTranslate()
  const { text, withParticles, filter } = useSearchSession()
  if (text.trim() === '') return null
  const search = { query: text, withParticles, filter }
  return (
    <AddPopover
      label={t('absence.keepFrom')}
      icon={IconFileSearch}
      width={340}
      position="bottom-end"
      sign={{ size: 'md' }}
    >
      {close => <KeepForm search={search} onDone={close} />}
    </AddPopover>
  )
}

const NEW = 'new'

type FormProps = { readonly search: ProofSearch; readonly onDone: () => void }

function KeepForm({ search, onDone }: FormProps) {
  const t = useTranslate()
  const absences = useRows('evidence.list', {}).filter(({ kind }) => kind === 'absence')
  const [chosen, setChosen] = useState(NEW)
  const [text, setText] = useState('')
  const summary = text.replace(/\s+/gu, ' ').trim()
  const known = absences.find(({ evidenceId }) => evidenceId === chosen)

  async function keep(event: FormEvent) {
    event.preventDefault()
    const proof = await runProof(search)
    if (proof === null) return
    const isKept =
      known === undefined
        ? await runCommand('evidence.create', {
            ...{ evidenceId: newIdOf(EvidenceId), kind: 'absence', summary },
            ...{ citations: [], search: proof },
          })
        : await runCommand('absenceSearch.keep', { evidenceId: known.evidenceId, search: proof })
    if (!isKept) return
    notifications.show({ message: t('absence.kept') })
    onDone()
  }

  return (
    <form onSubmit={event => void keep(event)}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          <FoundNow search={search} /> {t('absence.keepFromHelp')}
        </Text>
        {absences.length > 0 && (
          <Select
            size="xs"
            label={t('absence.of')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={[
              { value: NEW, label: t('absence.ofNew') },
              ...absences.map(({ evidenceId, summary: words, quote }) => ({
                value: evidenceId,
                label: words || (quote ?? ''),
              })),
            ]}
            value={chosen}
            onChange={value => setChosen(value ?? NEW)}
          />
        )}
        {known === undefined && (
          <Textarea
            size="xs"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            dir="auto"
            data-autofocus
            label={t('evidence.summary')}
            placeholder={t('matrix.absenceHint')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        )}
        <FormButtons
          confirmLabel={t('absence.keep')}
          isComplete={known !== undefined || summary !== ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}
