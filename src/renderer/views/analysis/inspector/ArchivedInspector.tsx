/** A hypothesis that is set aside: why, what it said, and the ratings that wait with it. */
import { Alert, Button, Stack } from '@mantine/core'
import { IconArchive, IconArrowBackUp } from '@tabler/icons-react'
import type { ArchivedHypothesis } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { Notes } from '../../parts/Notes'
import { HypothesisEvidence } from './HypothesisEvidence'

export function ArchivedInspector({ hypothesis }: { readonly hypothesis: ArchivedHypothesis }) {
  const t = useTranslate()
  const bringBack = useCommand('hypothesis.bringBack')
  const { hypothesisId, label, statement, archivedReason, ratings } = hypothesis
  return (
    <>
      <Stack gap={8}>
        <p style={{ margin: 0 }}>
          <bdi style={{ fontWeight: 600 }}>{label}</bdi> <bdi>{statement}</bdi>
        </p>
        <Alert
          variant="light"
          color="gray"
          p="xs"
          icon={<IconArchive size={16} aria-hidden />}
          title={t('hypothesis.archivedState')}
        >
          <bdi>{archivedReason}</bdi>
          <br />
          {t('hypothesis.archivedRatings', { count: ratings })}
        </Alert>
        <Button
          size="xs"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={() => void bringBack({ hypothesisId })}
        >
          {t('hypothesis.bringBack')}
        </Button>
      </Stack>
      <HypothesisEvidence hypothesisId={hypothesisId} />
      <Notes target={{ kind: 'hypothesis', id: hypothesisId }} />
    </>
  )
}
