/** Asks before a source goes, and says what goes with it. */
import { Stack, Text } from '@mantine/core'
import type { SourceRow } from '../../../../shared/domain/sources'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'
import classes from './SourceDetails.module.css'

type Props = { readonly source: SourceRow; readonly onClose: () => void }

export function RemoveSourceDialog({ source, onClose }: Props) {
  const t = useTranslate()
  const removeSource = useCommand('source.remove')
  const { sourceId } = source
  const [holdings] = useRows('source.holdings', { sourceId })

  async function remove() {
    if (await removeSource({ sourceId })) select({ kind: 'nothing' })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t('sourceDetails.removeTitle', { title: source.title })}
      confirmLabel={t('sourceDetails.remove')}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t('sourceDetails.removeBody')}</Text>
        <ul className={classes.warnings}>
          <li>{t('sourceDetails.hangsParagraphs', { count: source.paragraphs })}</li>
          {holdings !== undefined && (
            <>
              <li>{t('sourceDetails.hangsMentions', { count: holdings.mentions })}</li>
              <li>{t('sourceDetails.hangsCitations', { count: holdings.citations })}</li>
              <li>{t('sourceDetails.hangsRatings', { count: holdings.ratings })}</li>
              <li>{t('sourceDetails.hangsCodings', { count: holdings.codings })}</li>
              <li>{t('sourceDetails.hangsNotes', { count: holdings.notes })}</li>
            </>
          )}
        </ul>
        <Text size="xs" c="dimmed">
          {t('sourceDetails.removeUndo')}
        </Text>
      </Stack>
    </ConfirmDialog>
  )
}
