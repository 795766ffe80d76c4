/** How the window looks and writes: language, theme, text of sources, digits and calendar. */
import { Input, SegmentedControl, Slider, Stack, Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { changeSettings, MAX_TEXT_SIZE, MIN_TEXT_SIZE, useSettings } from '../../../client/settings'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'

export function LookSettings() {
  const t = useTranslate()
  const { language, theme, digits, calendar } = useSettings()
  return (
    <Stack gap="md">
      <Choice
        label={t('settings.language')}
        value={language}
        choices={[
          { value: 'ar', label: 'العربية' },
          { value: 'en', label: 'English' },
        ]}
        onChoose={chosen => changeSettings({ language: chosen })}
      />
      <Choice
        label={t('settings.theme')}
        value={theme}
        choices={[
          { value: 'auto', label: t('settings.themeAuto') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') },
        ]}
        onChoose={chosen => changeSettings({ theme: chosen })}
      />
      <ReadingSettings />
      <Choice
        label={t('settings.digits')}
        value={digits}
        choices={[
          { value: 'latn', label: '0123' },
          { value: 'arab', label: '٠١٢٣' },
        ]}
        onChoose={chosen => changeSettings({ digits: chosen })}
      />
      <Choice
        label={t('settings.calendar')}
        description={t('settings.calendarAbout')}
        value={calendar}
        choices={[
          { value: 'gregory', label: t('settings.gregorian') },
          { value: 'islamic-umalqura', label: t('settings.hijri') },
        ]}
        onChoose={chosen => changeSettings({ calendar: chosen })}
      >
        <Today />
      </Choice>
    </Stack>
  )
}

function ReadingSettings() {
  const t = useTranslate()
  const format = useFormat()
  const { textSize, readingFace } = useSettings()
  return (
    <>
      <div>
        <Text size="sm" fw={500}>
          {t('settings.textSize', { size: textSize })}
        </Text>
        <Slider
          min={MIN_TEXT_SIZE}
          max={MAX_TEXT_SIZE}
          value={textSize}
          label={value => format.number(value)}
          thumbLabel={t('settings.textSize', { size: textSize })}
          onChange={size => changeSettings({ textSize: size })}
          maw={320}
        />
      </div>
      <Choice
        label={t('settings.face')}
        value={readingFace}
        choices={[
          { value: 'naskh', label: t('settings.faceNaskh') },
          { value: 'sans', label: t('settings.faceSans') },
        ]}
        onChoose={chosen => changeSettings({ readingFace: chosen })}
      />
    </>
  )
}

/** Today, as dates are written now. */
function Today() {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {t('settings.today', { day: format.day(new Date()) })}
    </Text>
  )
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly description?: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
  readonly children?: ReactNode
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, description, value, choices, onChoose, children } = props
  const labelId = useId()
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: labelId }}
      description={description}
    >
      <div>
        <SegmentedControl
          aria-labelledby={labelId}
          mt={4}
          value={value}
          data={[...choices]}
          onChange={onChoose}
        />
      </div>
      {children}
    </Input.Wrapper>
  )
}
