/** The passages that a new relationship will cite: what the reader is at, until it is taken out. */
import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslate } from '../../../i18n/words'
import { isSamePassage, type OfferedPassage } from './citedPassages'
import classes from './Diagram.module.css'

type Props = {
  readonly cited: readonly OfferedPassage[]
  readonly offered: OfferedPassage | null
  readonly onChange: (cited: readonly OfferedPassage[]) => void
}

export function CitationChoice({ cited, offered, onChange }: Props) {
  const t = useTranslate()
  const isOfferNew = offered !== null && !cited.some(one => isSamePassage(one, offered))
  return (
    <section aria-label={t('relationshipDialog.citations')}>
      <Text size="xs" fw={500} mb={4}>
        {t('relationshipDialog.citations')}
      </Text>
      <Stack gap={6}>
        {cited.map(passage => (
          <Group
            key={`${passage.paragraphId} ${passage.span?.start}`}
            className={classes.citation}
            gap={6}
            wrap="nowrap"
            align="flex-start"
          >
            <div className={classes.citationWords}>
              <Text size="xs" c="dimmed">
                {t('relationshipDialog.whole', {
                  number: passage.paragraphNumber,
                  source: passage.sourceTitle,
                })}
              </Text>
              <Text size="sm" dir="auto" lineClamp={3}>
                {passage.quote}
              </Text>
            </div>
            <Tooltip label={t('relationshipDialog.removeCitation')}>
              <ActionIcon
                size={24}
                aria-label={t('relationshipDialog.removeCitation')}
                onClick={() => onChange(cited.filter(one => one !== passage))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        ))}
        {cited.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('relationshipDialog.noCitations')}
          </Text>
        )}
        {isOfferNew && (
          <Button
            size="compact-xs"
            variant="light"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...cited, offered])}
          >
            {t('relationshipDialog.citeCurrent')}
          </Button>
        )}
      </Stack>
    </section>
  )
}
