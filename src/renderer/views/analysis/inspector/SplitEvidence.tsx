/** Makes one evidence item two: the chosen passages go to the new one, facts and ratings to both. */
import { Checkbox, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CitationId, EvidenceId, newIdOf } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate } from '../../../i18n/words'

type Props = { readonly evidenceId: EvidenceId; readonly onClose: () => void }

export function SplitEvidence({ evidenceId, onClose }: Props) {
  const t = useTranslate()
  const split = useCommand('evidence.split')
  const passages = useRows('evidence.passages', { evidenceId })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const canSplit = chosen.length > 0 && chosen.length < passages.length

  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (!canSplit) return
    const newEvidenceId = newIdOf(EvidenceId)
    const citationIds = chosen.map(id => CitationId.parse(id))
    if (!(await split({ evidenceId, newEvidenceId, citationIds }))) return
    select({ kind: 'evidence', evidenceId: newEvidenceId })
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('evidence.splitTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={event => void confirm(event)}>
        <Text size="sm" mb="sm">
          {t('evidence.splitBody')}
        </Text>
        <Checkbox.Group value={[...chosen]} onChange={setChosen} mb="md">
          <Stack gap={8}>
            {passages.map(({ citationId, paragraphNumber, sourceTitle, quote }) => (
              <Checkbox
                key={citationId}
                size="xs"
                value={citationId}
                label={
                  <>
                    {t('passage.paragraph', { number: paragraphNumber })} <bdi>{sourceTitle}</bdi>
                    <Text component="span" size="xs" c="dimmed" lineClamp={2} dir="auto">
                      {quote}
                    </Text>
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <FormButtons
          confirmLabel={t('evidence.splitConfirm')}
          isComplete={canSplit}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
