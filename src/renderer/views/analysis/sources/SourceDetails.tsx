/** The selected source: all that is known of it, how it came in, and its removal. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileImport, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { z } from '../../../../shared/zod'
import { openDialog } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { ReviewNotice } from '../corrections/ReviewNotice'
import { keptWarningWords } from './importWarningWords'
import { RemoveSourceDialog } from './RemoveSourceDialog'
import classes from './SourceDetails.module.css'
import { SourceFields } from './SourceFields'
import { SourceOrigin } from './SourceOrigin'

const Warnings = z.array(z.string())

type Props = { readonly source: SourceRow }

export function SourceDetails({ source }: Props) {
  const t = useTranslate()
  const describe = useCommand('source.describe')
  const [isRemoving, setRemoving] = useState(false)
  const { sourceId } = source
  const warnings = Warnings.parse(JSON.parse(source.warnings || '[]'))
  return (
    <Stack gap="md">
      <SourceFields
        key={sourceId}
        values={source}
        onChange={changes => void describe({ sourceId, changes })}
      />
      <SourceOrigin source={source} />
      {warnings.length > 0 && (
        <section aria-label={t('sourceDetails.warnings')}>
          <Text size="xs" fw={600}>
            {t('sourceDetails.warnings')}
          </Text>
          <ul className={classes.warnings}>
            {warnings.map(warning => (
              <li key={warning}>
                <bdi>{keptWarningWords(t, warning)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReviewNotice sourceId={sourceId} />
      <Group>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconFileImport size={14} aria-hidden />}
          onClick={() => openDialog({ kind: 'importSource', files: [], replaces: sourceId })}
        >
          {t('sourceDetails.reimport')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => setRemoving(true)}
        >
          {t('sourceDetails.remove')}
        </Button>
      </Group>
      {isRemoving && <RemoveSourceDialog source={source} onClose={() => setRemoving(false)} />}
    </Stack>
  )
}
