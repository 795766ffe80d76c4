/** Shows the picture that will be exported, painted by the same painter as the PNG. */
import { useEffect, useRef } from 'react'
import type { Picture } from '../../../exporters/diagramMarks'
import { paintPicture } from '../../../exporters/diagramPng'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'

type Props = { readonly picture: Picture; readonly background: string | null }

/** Longest side of the preview in CSS pixels. */
const LONGEST = 640

export function ExportPreview({ picture, background }: Props) {
  const t = useTranslate()
  const canvas = useRef<HTMLCanvasElement>(null)
  const fit = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const scale = fit * window.devicePixelRatio
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    paintPicture(context, picture, { scale, background })
  }, [picture, background, scale])
  return (
    <canvas
      ref={canvas}
      className={background === null ? `${classes.preview} ${classes.checkered}` : classes.preview}
      role="img"
      aria-label={t('exportDiagram.preview')}
      width={Math.ceil(picture.width * scale)}
      height={Math.ceil(picture.height * scale)}
    />
  )
}
