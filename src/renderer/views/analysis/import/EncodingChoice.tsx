/** The encoding the text was read in, how sure that is, and the way to correct it. */
import { Group, Select, Text } from '@mantine/core'
import { useTranslate, type WordKey } from '../../../i18n/words'
import type { EncodingConfidence } from '../../../importers/importedSource'
import type { ReceivedSource } from '../../../importers/importerClient'
import { encodingName } from '../sources/encodingName'

const confidenceWords: Readonly<Record<EncodingConfidence, WordKey>> = {
  certain: 'import.encodingCertain',
  likely: 'import.encodingLikely',
  guess: 'import.encodingGuess',
}

type Props = {
  readonly source: ReceivedSource
  readonly onChoose: (encoding: string) => void
}

export function EncodingChoice({ source, onChoose }: Props) {
  const t = useTranslate()
  const { encoding, encodingConfidence, alternatives } = source
  const offered = [...new Set([encoding, ...alternatives])]
  const isGuess = encodingConfidence === 'guess'
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="xs" c={isGuess ? 'orange' : 'dimmed'} fw={isGuess ? 600 : 400}>
        {t(confidenceWords[encodingConfidence])}
      </Text>
      <Select
        size="xs"
        w={170}
        aria-label={t('sourceDetails.encoding')}
        allowDeselect={false}
        data={offered.map(value => ({ value, label: encodingName(value) }))}
        value={encoding}
        onChange={value => value !== null && value !== encoding && onChoose(value)}
      />
    </Group>
  )
}
