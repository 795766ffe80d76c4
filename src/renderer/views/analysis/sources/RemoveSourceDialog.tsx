/** Asks before a source goes, and says what goes with it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { SourceRow } from '../../../../shared/domain/sources'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from './SourceDetails.module.css'

type Props = { readonly source: SourceRow; readonly onClose: () => void }

export function RemoveSourceDialog({ source, onClose }: Props) {
  const t = useTranslate()
  const removeSource = useCommand('source.remove')
  const { sourceId } = source
  const mentions = useRows('mention.list', { sourceId })
  const ratings = useRows('paragraph.ratings', { sourceId })
  const notes = useRows('note.ofSource', { sourceId })

  async function remove() {
    onClose()
    if (await removeSource({ sourceId })) select({ kind: 'nothing' })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={t('sourceDetails.removeTitle', { title: source.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('sourceDetails.removeBody')}</Text>
        <ul className={classes.warnings}>
          <li>{t('sourceDetails.hangsParagraphs', { count: source.paragraphs })}</li>
          <li>{t('sourceDetails.hangsMentions', { count: mentions.length })}</li>
          <li>{t('sourceDetails.hangsRatings', { count: ratings.length })}</li>
          <li>{t('sourceDetails.hangsNotes', { count: notes.length })}</li>
        </ul>
        <Text size="xs" c="dimmed">
          {t('sourceDetails.removeUndo')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" color="red" onClick={() => void remove()}>
            {t('sourceDetails.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
