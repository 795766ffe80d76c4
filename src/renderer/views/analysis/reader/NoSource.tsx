/** The reader before anything is imported: what to do, and the way to do it. */
import { Button, Text } from '@mantine/core'
import { IconFileText, IconFileUpload } from '@tabler/icons-react'
import { openDialog } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import classes from './NoSource.module.css'

export function NoSource() {
  const t = useTranslate()
  return (
    <div className={classes.empty}>
      <div className={classes.target}>
        <IconFileText size={34} stroke={1.2} aria-hidden className={classes.icon} />
        <Text fw={600}>{t('reader.noSource')}</Text>
        <Text size="sm" c="dimmed" className={classes.words}>
          {t('reader.noSourceHint')}
        </Text>
        <Button
          size="sm"
          leftSection={<IconFileUpload size={16} aria-hidden />}
          onClick={() => openDialog({ kind: 'importSource', files: [] })}
        >
          {t('reader.import')}
        </Button>
      </div>
    </div>
  )
}
