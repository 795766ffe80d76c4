/** What will be stored, before it is: paragraphs, encoding, warnings, and what is known of the text. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { newIdOf, type ParagraphId, SourceId } from '../../../../shared/domain/ids'
import type { SourceRow } from '../../../../shared/domain/sources'
import { queryClient } from '../../../client/projectSession'
import { closeDialog, openSource, select } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import type { ReceivedSource } from '../../../importers/importerClient'
import { warningWords } from '../sources/importWarningWords'
import { SourceFields, type SourceMetadata } from '../sources/SourceFields'
import { EncodingChoice } from './EncodingChoice'
import classes from './ImportPreview.module.css'
import { draftOf, importCommand, isComplete, type KindChange } from './importDraft'
import { ParagraphPreview } from './ParagraphPreview'
import type { Origin } from './useSourceReading'

type Props = {
  readonly origin: Origin
  readonly source: ReceivedSource
  readonly onEncoding: (encoding: string) => void
  readonly onBack: () => void
}

export function ImportPreview({ origin, source, onEncoding, onBack }: Props) {
  const t = useTranslate()
  const [edits, setEdits] = useState<Partial<SourceMetadata>>({})
  const [kinds, setKinds] = useState<ReadonlyMap<number, KindChange>>(new Map())
  const [isStoring, setStoring] = useState(false)
  const metadata = draftOf(source, edits)
  const same = useRows('source.list', {}).find(one => one.sha256 === source.sha256)

  async function store() {
    setStoring(true)
    const sourceId = newIdOf(SourceId)
    const command = importCommand(sourceId, origin, source, { metadata, kinds })
    const isDone = await runCommand('source.import', command)
    setStoring(false)
    if (!isDone) return closeDialog() // the problem is shown behind the dialog
    await openImported(sourceId, command.paragraphs[0]?.paragraphId)
    announce(t('import.saysImported', { title: command.title, count: source.paragraphs.length }))
  }

  return (
    <div className={classes.preview}>
      <div className={classes.columns}>
        <section className={classes.text} aria-label={t('import.preview')}>
          <Group justify="space-between" align="end" wrap="nowrap" gap="sm">
            <Text size="sm" fw={600}>
              {t('import.paragraphCount', { count: source.paragraphs.length })}
            </Text>
            {origin.kind === 'file' && <EncodingChoice source={source} onChoose={onEncoding} />}
          </Group>
          <Warnings source={source} />
          <ParagraphPreview
            paragraphs={source.paragraphs}
            kinds={kinds}
            onChange={(place, change) => setKinds(new Map(kinds).set(place, change))}
          />
        </section>
        <section className={classes.metadata} aria-label={t('import.metadata')}>
          {same && <AlreadyThere source={same} />}
          <SourceFields
            values={metadata}
            isLive
            onChange={changes => setEdits({ ...edits, ...changes })}
          />
        </section>
      </div>
      <Group justify="space-between">
        <Button size="sm" variant="default" disabled={isStoring} onClick={onBack}>
          {t('import.back')}
        </Button>
        <Group gap="xs">
          <Button size="sm" variant="default" disabled={isStoring} onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          <Button
            size="sm"
            data-autofocus
            loading={isStoring}
            disabled={!isComplete(metadata)}
            onClick={() => void store()}
          >
            {t('import.store')}
          </Button>
        </Group>
      </Group>
    </div>
  )
}

/** Opens it when the list of sources knows it, so that no other source is shown in between. */
async function openImported(
  sourceId: SourceId,
  firstParagraph: ParagraphId | undefined,
): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['source.list'] })
  openSource(sourceId)
  if (firstParagraph) select({ kind: 'paragraph', paragraphId: firstParagraph })
  closeDialog()
}

function AlreadyThere({ source }: { readonly source: SourceRow }) {
  const t = useTranslate()
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconCopyCheck aria-hidden />}
      title={t('import.alreadyThere', { title: source.title })}
      className={classes.same}
    >
      <Button
        size="compact-xs"
        variant="light"
        color="yellow"
        onClick={() => {
          openSource(source.sourceId)
          closeDialog()
        }}
      >
        {t('import.openIt')}
      </Button>
    </Alert>
  )
}

function Warnings({ source }: Pick<Props, 'source'>) {
  const t = useTranslate()
  if (source.warnings.length === 0) return null
  return (
    <Alert color="yellow" variant="light" className={classes.warnings}>
      <ul className={classes.warningList}>
        {source.warnings.map(warning => (
          <li key={warning.code}>{warningWords(t, warning)}</li>
        ))}
      </ul>
    </Alert>
  )
}
