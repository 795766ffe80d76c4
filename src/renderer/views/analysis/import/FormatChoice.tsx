/** How the text was read: a format that is only text can be taken for another one. */
import { Select, Text } from '@mantine/core'
import { useTranslate, type WordKey } from '../../../i18n/words'
import type { SourceFormat } from '../../../importers/importedSource'

const formatWords: Readonly<Record<SourceFormat, WordKey>> = {
  text: 'import.formatText',
  markdown: 'import.formatMarkdown',
  html: 'import.formatHtml',
  docx: 'import.formatDocx',
  odt: 'import.formatOdt',
  pdf: 'import.formatPdf',
}

const TEXT_FORMATS: readonly SourceFormat[] = ['text', 'markdown', 'html']

type Props = {
  readonly format: SourceFormat
  readonly onChoose: (format: SourceFormat) => void
}

export function FormatChoice({ format, onChoose }: Props) {
  const t = useTranslate()
  if (!TEXT_FORMATS.includes(format)) {
    return (
      <Text size="xs" c="dimmed">
        {t(formatWords[format])}
      </Text>
    )
  }
  return (
    <Select
      size="xs"
      w={130}
      aria-label={t('import.format')}
      allowDeselect={false}
      data={TEXT_FORMATS.map(value => ({ value, label: t(formatWords[value]) }))}
      value={format}
      onChange={value => {
        const chosen = TEXT_FORMATS.find(one => one === value)
        if (chosen !== undefined && chosen !== format) onChoose(chosen)
      }}
    />
  )
}
