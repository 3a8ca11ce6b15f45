import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { ReadDeadline } from '@ijkpunt/notifications';
import {
  madeFormats,
  ReadFigures,
  ReadRegionFigures,
  ReadReports,
  type FigureFile,
  type MadeFormat,
} from '@ijkpunt/reports';
import { PUBLIC_URL } from '../public-url.js';
import { FileAnswers } from './file-answers.js';

/** The name of a file and the format that it asks for. */
function namesIn(file: string): [name: string, format: MadeFormat] {
  const [, name, extension] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? [];
  const format = madeFormats.find((each) => each === extension);
  if (name === undefined || !format) throw notFound();
  return [name, format];
}

const attached = ({ type, fileName: name, bytes: content }: FigureFile) => ({
  type,
  name,
  content,
});

/** The files of a region, each at an address of its own. */
@Controller('downloads')
export class DownloadsController {
  constructor(
    private readonly answers: FileAnswers,
    private readonly readReports: ReadReports,
    private readonly readFigures: ReadFigures,
    private readonly readRegionFigures: ReadRegionFigures,
    private readonly readDeadline: ReadDeadline,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get(':region/rapportages/:id')
  async report(
    @Param('region') region: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      if (!isUuid(id)) throw notFound();
      const { fileName: name, bytes: content } = await this.readReports.file(access, id);
      return { type: 'application/pdf', name, content };
    });
  }

  @Get(':region/gegevens/:file')
  async regionFigures(
    @Param('region') region: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      const [campaign, format] = namesIn(file);
      const name = { campaign, edition: null, format };
      return attached(await this.readRegionFigures.run(access, name));
    });
  }

  @Get(':region/edities/:campaign/:file')
  async editionFigures(
    @Param('region') region: string,
    @Param('campaign') campaign: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      const [number, format] = namesIn(file);
      if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound();
      const name = { campaign, edition: Number(number), format };
      return attached(await this.readRegionFigures.run(access, name));
    });
  }

  @Get(':region/gegevens/:campaign/:file')
  async figures(
    @Param('region') region: string,
    @Param('campaign') campaign: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      const [municipality, format] = namesIn(file);
      const name = { campaign, municipality, format, past: null };
      return attached(await this.readFigures.run(access, name));
    });
  }

  @Get(':region/gegevens/:campaign/:municipality/:file')
  async pastFigures(
    @Param() { region, ...scan }: Record<'region' | 'campaign' | 'municipality', string>,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      const [past, format] = namesIn(file);
      const { campaign, municipality } = scan;
      const name = { campaign, municipality, format, past };
      return attached(await this.readFigures.run(access, name));
    });
  }

  @Get(':region/agenda/:campaign')
  async deadline(
    @Param('region') region: string,
    @Param('campaign') campaign: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.give(request, reply, region, async (access) => {
      const [, slug] = /^(.+)\.ics$/.exec(campaign) ?? [];
      if (slug === undefined) throw notFound();
      const { fileName: name, content } = await this.readDeadline.run(access, slug, this.publicUrl);
      return { type: 'text/calendar; charset=utf-8; method=PUBLISH', name, content };
    });
  }
}
