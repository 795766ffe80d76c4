/** Explains the scores beside a hypothesis: the formula, and that they are no probabilities. */
import { ActionIcon, Popover, Stack, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslate } from '../i18n/words'
import classes from './ScoreHelp.module.css'

export function ScoreHelp() {
  const t = useTranslate()
  return (
    <Popover width={320} position="bottom" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('score.help')}>
          <IconHelpCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8} className={classes.help}>
          <Text size="sm" fw={600}>
            {t('score.inconsistency')}
          </Text>
          <Text size="xs">{t('score.helpInconsistency')}</Text>
          <Text size="xs" className={classes.formula} dir="ltr">
            IS(h) = −2 · II(h) − 1 · I(h)
          </Text>
          <Text size="sm" fw={600}>
            {t('score.weighted')}
          </Text>
          <Text size="xs">{t('score.helpWeighted')}</Text>
          <Text size="xs" className={classes.formula} dir="ltr">
            WIS(h) = Σ points × w(credibility) × w(relevance)
            <br />
            w: 1/√2, 1, √2
          </Text>
          <Text size="sm" fw={600}>
            {t('score.diagnosticity')}
          </Text>
          <Text size="xs">{t('score.helpDiagnosticity')}</Text>
          <Text size="xs" c="dimmed">
            {t('score.helpNever')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
