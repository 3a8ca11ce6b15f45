import { Module } from '@nestjs/common';
import { ReadScan } from './read-scan.js';
import { ReopenScan } from './reopen-scan.js';
import { SaveAnswer } from './save-answer.js';
import { SubmitScan } from './submit-scan.js';

const useCases = [ReadScan, SaveAnswer, SubmitScan, ReopenScan];

@Module({ providers: useCases, exports: useCases })
export class ScansModule {}
